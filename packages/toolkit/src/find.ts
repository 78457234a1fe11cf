import { instrumentOf, loadModel, model, type Obligation } from '@concordance/protocol-model'
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

/** An obligation of the whole library. Throws a usage problem that offers the nearest id. */
export async function findObligation(id: string): Promise<Obligation> {
  const home = instrumentOf(id)
  if (home === undefined)
    return missing(
      id,
      model.catalogue.flatMap(({ obligations }) => obligations),
    )
  const { instruments } = await loadModel([home])
  return (
    instruments.flatMap(({ obligations }) => obligations).find((one) => one.id === id) ??
    missing(
      id,
      model.catalogue.flatMap(({ obligations }) => obligations),
    )
  )
}

function missing(id: string, ids: readonly string[]): never {
  throw usage(unknown('obligation', id, ids, 'model list shows all ids'))
}
