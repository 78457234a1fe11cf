import { citedAs, headOf, placeOf } from '../places.ts'
import { referencesOf } from '../references.ts'
import { isRepealed } from '../repealed.ts'
import { resolve } from '../resolve.ts'
import type { Finding, LawIndex } from '../types.ts'

/** Cited clauses of which the text says only that they are repealed. */
export function referenceRepealed(law: LawIndex): readonly Finding[] {
  return referencesOf(law).flatMap((reference) => {
    if (reference.here) return []
    const resolution = resolve(law, reference)
    if (resolution.status !== 'found' || !resolution.clauses.every(isRepealed)) return []
    const [target] = resolution.clauses
    // A repealed clause that keeps its old words refers to its neighbours.
    if (!target || isRepealed(reference.at.clause)) return []
    const { at, from, to } = reference
    return [
      {
        at: placeOf(at.clause, from, to),
        other: headOf(target),
        values: { cited: reference.cited, clause: citedAs(target) },
      },
    ]
  })
}
