import { allObligations } from './all-obligations.ts'
import type { Model } from './types.ts'

/** A citation that nobody has held against the official text yet. */
export interface Unverified {
  readonly id: string
  readonly instrument: string
  readonly citation: string
  /** `provision`: of the obligation itself. `guidance`: of a work it refers to; then `source` tells which. */
  readonly of: 'provision' | 'guidance'
  readonly source?: string
}

/** Every citation of a model that is marked `verify`, in the order of the model. */
export function unverified(model: Model): readonly Unverified[] {
  return allObligations(model).flatMap(({ id, provision, guidance }) => [
    ...(provision.verify
      ? [{ id, instrument: provision.instrument, citation: provision.citation, of: 'provision' as const }]
      : []),
    ...guidance
      .filter(({ verify }) => verify)
      .map(({ source, citation }) => ({
        id,
        instrument: provision.instrument,
        citation,
        of: 'guidance' as const,
        source,
      })),
  ])
}
