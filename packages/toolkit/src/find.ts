import type { Instrument, Model, Obligation } from '@concordance/protocol-model'
import { unknown } from './nearest.ts'
import type { OptionSpec } from './operation.ts'
import { usage } from './problem.ts'

/** The option that picks the instrument to hold a law against. */
export const instrumentOption = {
  type: 'text',
  value: 'ID',
  default: 'firearms-protocol',
  help: 'instrument to hold the law against',
} satisfies OptionSpec

/** Throws a usage problem that offers the nearest id. */
export function findInstrument(model: Model, id: string): Instrument {
  const found = model.instruments.find((instrument) => instrument.id === id)
  if (found) return found
  const ids = model.instruments.map((instrument) => instrument.id)
  throw usage(unknown('instrument', id, ids, `the model holds ${ids.join(', ')}`))
}

/** Throws a usage problem that offers the nearest id. */
export function findObligation(instruments: readonly Instrument[], id: string): Obligation {
  const all = instruments.flatMap(({ obligations }) => obligations)
  const found = all.find((obligation) => obligation.id === id)
  if (found) return found
  const ids = all.map((obligation) => obligation.id)
  throw usage(unknown('obligation', id, ids, 'model list shows all ids'))
}
