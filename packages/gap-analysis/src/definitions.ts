import type { Unit } from './units.ts'

const opening = '[“"«„‹「《]'
const closing = '[”"»“›」》]'
const quoted = new RegExp(
  `^(?:\\s*\\(?[\\p{L}\\d]{1,3}[).°]*)?[\\s-]*${opening}\\s*([^”"»“›」》]{2,80}?)\\s*${closing}`,
  'u',
)
const beforeColon = /^(?:\s*\(?[\p{L}\d]{1,3}[).°]+)?\s*([^:：;.]{2,80}?)\s*[:：]/u
const atEnd = /\(([^()]{3,60})\)\s*[;.,]?\s*$/u

/** How far a concept may stand from the words that define it: "Als Munition gilt …", "firearm means …". */
const distance = 6

/** The words that a defining verb defines, where no quotation marks or colon tell: those beside the verb. */
export function besideVerb(unit: Unit, verbs: ReadonlySet<number>): { from: number; to: number } | undefined {
  const start = Math.max(unit.from, Math.min(unit.clause.clause.bodyStart, unit.to))
  for (const verb of unit.hits) {
    if (!verbs.has(verb.concept)) continue
    const nouns = unit.hits.filter(({ concept }) => !verbs.has(concept))
    const before = nouns.find(
      ({ from, to }) => from - start <= 14 && to <= verb.from && verb.from - to <= distance,
    )
    if (before) return { from: before.from, to: before.to }
  }
  return undefined
}

/** Where the defined term stands in a sentence that defines: offsets in the clause's text. */
export function definedTerm(unit: Unit, inDefinitions: boolean): { from: number; to: number } | undefined {
  const { text, term, kind, bodyStart } = unit.clause.clause
  const from = Math.max(unit.from, Math.min(bodyStart, unit.to))
  const sentence = text.slice(from, unit.to)
  if (term && unit === unit.clause.units[0]) {
    const at = text.indexOf(term, unit.from)
    if (at >= 0 && at < unit.to) return { from: at, to: at + term.length }
  }
  const match =
    quoted.exec(sentence) ??
    (inDefinitions || kind === 'definition' ? (beforeColon.exec(sentence) ?? atEnd.exec(sentence)) : null)
  if (!match?.[1]) return inDefinitions ? bareTerm(unit, from, sentence) : undefined
  const at = from + match.index + match[0].indexOf(match[1])
  return { from: at, to: at + match[1].length }
}

/** "i) Ammunition." as a sentence of its own: the term, with its meaning in the next one. */
function bareTerm(unit: Unit, from: number, sentence: string): { from: number; to: number } | undefined {
  const match = /^\s*(?:\(?[\p{L}\d]{1,3}[).°]+\s+)?([^.]{3,60})\.\s*$/u.exec(sentence)
  if (unit !== unit.clause.units[0] || unit.words > 8 || !match?.[1]) return undefined
  const at = from + match[0].indexOf(match[1])
  return { from: at, to: at + match[1].length }
}
