import type { ConceptSpace } from './concept-space.ts'
import { at, type Strengths, strength } from './strengths.ts'
import type { Corpus } from './units.ts'

/** Forms of a sentence that take from its score, each a bit. */
export const formBits = { definition: 1, penalty: 2, transitional: 4, otherGoods: 8 } as const

/** What firearms laws are about. */
const ownGoods = ['firearm', 'weapon', 'ammunition', 'part']

/** The forms of every sentence; `otherGoods` is one on explosives that names nothing the obligations are about. */
export function formMarks(corpus: Corpus, space: ConceptSpace, table: Strengths): Uint8Array {
  const own = ownGoods.map(space.indexOf)
  const other = space.indexOf('explosive')
  const barred = space.is('disqualification')
  const forms = (['definition', 'penalty', 'transitional'] as const).map(
    (form) => [space.is(form), formBits[form]] as const,
  )
  return Uint8Array.from(corpus.units, ({ index }) => {
    const has = (feature: number): boolean => at(table, index, feature) >= strength.opening
    let bits = 0
    for (const [feature, bit] of forms) if (has(feature)) bits |= bit
    if (has(barred)) bits |= formBits.transitional
    return has(other) && !own.some(has) ? bits | formBits.otherGoods : bits
  })
}
