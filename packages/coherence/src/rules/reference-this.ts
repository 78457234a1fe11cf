import { placeOf } from '../places.ts'
import { containers, referencesOf } from '../references.ts'
import type { Finding, LawIndex } from '../types.ts'

/** "this Part" where the words stand in no part, "this subsection" in a section that has none. */
export function referenceThis(law: LawIndex): readonly Finding[] {
  return referencesOf(law).flatMap((reference) => {
    const { at, from, to, here } = reference
    if (here === undefined) return []
    const around = new Set([at.clause, ...at.ancestors].map(({ kind }) => kind as string))
    const wrong =
      here === 'schedule'
        ? !around.has('schedule') && around.has('section')
        : containers.has(here) && law.containers.has(here) && !around.has(here) && around.has('section')
    if (!wrong) return []
    return [{ at: placeOf(at.clause, from, to), values: { cited: reference.cited } }]
  })
}
