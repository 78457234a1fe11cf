import type { Model, Obligation } from './types.ts'

/** Each obligation once, also where an instrument includes those of another. */
export function allObligations({ instruments }: Model): Obligation[] {
  return instruments.flatMap(({ id, obligations, retired }) =>
    [...obligations, ...retired].filter(({ provision }) => provision.instrument === id),
  )
}
