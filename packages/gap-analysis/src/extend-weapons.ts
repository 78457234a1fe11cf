import type { ConceptSpace } from './concept-space.ts'
import { at, raise, type Strengths, strength } from './strengths.ts'
import type { Corpus, Unit } from './units.ts'

/** An item that begins, behind its label, with the name of a part: "(b) any barrel or frame". */
const atTheBeginning = 25

/**
 * Follows the law's own reading of "weapon" and "firearm": where it defines one of them to include parts or ammunition,
 * or extends the rules on weapons to parts, a sentence on weapons speaks of those as well. A barrel or a frame listed
 * among the weapons is a part named there, but does not bring in all others. Tells whether parts are included.
 */
export function extendWeapons(corpus: Corpus, space: ConceptSpace, table: Strengths): boolean {
  const weapon = ['weapon', 'firearm'].map((name) => space.indexOf(name))
  const pieces = new Set(['barrel', 'frame', 'receiver'].map(space.indexOf))
  const also = space.indexOf('applies-also')
  const part = space.indexOf('part')
  /** A limb of the definition of a weapon that is itself a part. */
  const isLimb = (unit: Unit): boolean =>
    unit.clause.parent !== undefined &&
    unit.hits.some(({ concept, from }) => pieces.has(concept) && from - unit.from < atTheBeginning) &&
    weapon.some((concept) => at(table, unit.index, space.defines(concept)) >= strength.opening)
  let partsIncluded = false
  for (const item of [part, space.indexOf('ammunition')]) {
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
    if (item === part) partsIncluded = true
    for (const { index } of corpus.units) {
      const value = Math.max(...weapon.map((concept) => at(table, index, concept)))
      if (value === strength.own) raise(table, index, item, strength.heading)
      else if (value >= strength.clause) raise(table, index, item, strength.clause)
    }
  }
  for (const unit of corpus.units) if (isLimb(unit)) raise(table, unit.index, part, strength.own)
  return partsIncluded
}
