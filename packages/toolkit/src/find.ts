import { type Instrument, instrument, model, type Obligation, obligation } from '@concordance/protocol-model'
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
export function findInstrument(id: string): Instrument {
  const found = instrument(id)
  if (found) return found
  const ids = model.instruments.map((one) => one.id)
  throw usage(unknown('instrument', id, ids, `the model holds ${ids.join(', ')}`))
}

/** An obligation of the whole model. Throws a usage problem that offers the nearest id. */
export const findObligation = (id: string): Obligation =>
  obligation(id) ??
  missing(
    id,
    model.instruments.flatMap(({ obligations }) => obligations),
  )

/** An obligation that the program can look for in a law. Throws a usage problem that offers the nearest id. */
export function findMapped({ obligations }: Instrument, id: string): Obligation {
  const mapped = obligations.filter((one) => model.recognition[one.id])
  const found = mapped.find((one) => one.id === id)
  if (found) return found
  if (!obligations.some((one) => one.id === id)) return missing(id, obligations)
  throw usage(`${id} is not looked for in laws, it is for people to judge; model show ${id} prints it`)
}

function missing(id: string, obligations: readonly Obligation[]): never {
  const ids = obligations.map((one) => one.id)
  throw usage(unknown('obligation', id, ids, 'model list shows all ids'))
}
