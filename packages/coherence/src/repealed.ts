import type { Clause } from '@concordance/law-tree'

const says =
  /^[\s—–\-[(*.:]*(?:(?:section|article|artículo)\s+)?(?:repealed|deleted|omitted|abrogée?s?|supprimée?s?|derogad[oa]s?|aufgehoben|revogad[oa]s?)(?!\p{L})/iu
/** Letters of a note on the repeal. */
const most = 160

/** The clause says only that it is repealed, in heading, words or both. */
export function isRepealed(clause: Clause): boolean {
  if (clause.repealed) return true
  const { text, label = '', children } = clause
  if (children.length > 0) return false
  const words = (text.startsWith(label) ? text.slice(label.length) : text).trim()
  return words !== '' && words.length < most && words.split('\n').every((line) => says.test(line))
}
