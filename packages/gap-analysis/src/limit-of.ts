import type { Hit } from './find-terms.ts'
import type { LawIndex } from './law-index.ts'
import { at, strength } from './strengths.ts'
import type { Unit } from './units.ts'

/** What limits a rule: a sentence that takes something out of its section, or words of exception in the sentence itself. */
interface Limit {
  readonly unit: Unit
  readonly words?: Hit
}

/**
 * The first thing that limits what a sentence says. "No person shall … except under a licence" is no exception but the
 * duty to hold one, "shall not be granted unless" a condition, and an exceptional permit is a permit.
 */
export function limitOf(index: LawIndex, unit: Unit): Limit | undefined {
  const other = index.exceptions.get(unit.clause.section)?.find((one) => one !== unit)
  if (other) return { unit: other }
  const conditional = ['without-licence', 'prohibit', 'negation'].map(index.space.indexOf)
  if (conditional.some((concept) => at(index.table, unit.index, concept) === strength.own)) return undefined
  const [exception, licence] = ['exception', 'licence'].map(index.space.indexOf)
  const words = unit.hits.find(
    ({ concept, token }) =>
      concept === exception && !unit.hits.some((hit) => hit.token === token && hit.concept === licence),
  )
  return words && { unit, words }
}
