import type { ConceptSpace } from './concept-space.ts'
import { at, raise, type Strengths, strength } from './strengths.ts'
import type { Corpus } from './units.ts'

/**
 * Follows the law's own reading of "weapon" and "firearm": where it defines one of them to include parts or ammunition,
 * or extends the rules on weapons to parts, a sentence on weapons speaks of those as well. Tells whether parts are included.
 */
export function extendWeapons(corpus: Corpus, space: ConceptSpace, table: Strengths): boolean {
  const weapon = ['weapon', 'firearm'].map((name) => space.indexOf(name))
  const also = space.indexOf('applies-also')
  let partsIncluded = false
  for (const name of ['part', 'ammunition']) {
    const item = space.indexOf(name)
    const extended = corpus.units.some(({ index }) => {
      const has = (feature: number): number => at(table, index, feature)
      if (has(item) < strength.own) return false
      if (
        weapon.some((concept) => has(space.defines(concept)) >= strength.own) &&
        has(space.defines(item)) < strength.own
      )
        return true
      return has(also) >= strength.own && weapon.some((concept) => has(concept) >= strength.own)
    })
    if (!extended) continue
    if (name === 'part') partsIncluded = true
    for (const { index } of corpus.units) {
      const value = Math.max(...weapon.map((concept) => at(table, index, concept)))
      if (value === strength.own) raise(table, index, item, strength.heading)
      else if (value >= strength.clause) raise(table, index, item, strength.clause)
    }
  }
  return partsIncluded
}
