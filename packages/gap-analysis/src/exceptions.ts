import type { ConceptSpace } from './concept-space.ts'
import type { Reference } from './references.ts'
import type { Section, Unit } from './units.ts'

/** Sentences that take something out of a section, by the section. */
export type Exceptions = ReadonlyMap<Section, readonly Unit[]>

/** A sentence that says that something does not apply, with what it refers to. */
export interface Referring {
  readonly unit: Unit
  readonly references: readonly Reference[]
  readonly targets: readonly Section[]
}

/**
 * "Section 9 does not apply to …" limits section 9; "subsection (1) does not apply to …" its own section. What takes
 * something out of the whole law is a rule on its scope, and stands on its own.
 */
export function exceptionsOf(space: ConceptSpace, sentences: readonly Referring[]): Exceptions {
  const thisLaw = space.indexOf('this-law')
  const found = new Map<Section, Unit[]>()
  for (const { unit, references, targets } of sentences) {
    if (references.some(({ external }) => external)) continue
    const whole = targets.length === 0 && unit.hits.some(({ concept }) => concept === thisLaw)
    if (whole) continue
    for (const section of targets.length > 0 ? targets : [unit.clause.section]) {
      const known = found.get(section)
      if (known) known.push(unit)
      else found.set(section, [unit])
    }
  }
  return found
}
