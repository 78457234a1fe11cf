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

/** Every citation of a model that is marked `verify`: first those of the obligations themselves, then those of guidance. */
export function unverified(model: Model): readonly Unverified[] {
  const all = allObligations(model)
  const provisions = all
    .filter(({ provision }) => provision.verify)
    .map(({ id, provision: { instrument, citation } }) => ({
      id,
      instrument,
      citation,
      of: 'provision' as const,
    }))
  const guidance = all.flatMap(({ id, provision: { instrument }, guidance: references }) =>
    references
      .filter(({ verify }) => verify)
      .map(({ source, citation }) => ({ id, instrument, citation, of: 'guidance' as const, source })),
  )
  return [...provisions, ...guidance]
}
