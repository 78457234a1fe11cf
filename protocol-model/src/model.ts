import data from '../dist/data.js'
import type { Instrument, Model, Obligation } from './types.ts'

/** The model that this version carries; `compile.mjs` made and checked it from the YAML files. */
export const model = data as Model

const instruments = new Map(model.instruments.map((item) => [item.id, item]))
const obligations = new Map(
  model.instruments.flatMap((item) => [...item.obligations, ...item.retired].map((one) => [one.id, one])),
)

/** An instrument by its id (`firearms-protocol`), or undefined. */
export function instrument(id: string): Instrument | undefined {
  return instruments.get(id)
}

/** An obligation by its id (`fp-8-1-a`), retired ones too, or undefined. */
export function obligation(id: string): Obligation | undefined {
  return obligations.get(id)
}
