import { type Instrument, loadModel, type Model, model } from '@concordance/protocol-model'
import { unknown } from './nearest.ts'
import type { OptionSpec } from './operation.ts'
import { usage } from './problem.ts'

/** An instrument with the model in which its obligations, notions and recognition are all there. */
export interface Loaded {
  readonly instrument: Instrument
  readonly model: Model
}

const first = (): string => model.instruments[0]?.id ?? ''

/** The option that picks one instrument or several to hold a law against. */
export const instrumentsOption = {
  type: 'list',
  value: 'ID',
  help: `instruments to hold the law against, with commas or repeated: ${model.catalogue.map(({ id }) => id).join(', ')} (default: ${first()})`,
} satisfies OptionSpec

/**
 * The instruments that were named, in that order, each once; the first of the model where none was.
 * Throws a usage problem that offers the nearest name for one that the library does not hold.
 */
export async function findInstruments(words: readonly string[]): Promise<readonly Loaded[]> {
  const named = words.flatMap((word) => word.split(',')).map((word) => word.trim())
  const ids = [...new Set(named.filter((word) => word !== '').map(idOf))]
  const loaded = []
  for (const id of ids.length > 0 ? ids : [first()]) loaded.push(await load(id))
  return loaded
}

/** One instrument in full. Throws a usage problem that offers the nearest name. */
export async function findWholeInstrument(word: string): Promise<Instrument> {
  return (await load(idOf(word))).instrument
}

/** The first instrument is always there, and mapping it must not depend on what else was asked for. */
async function load(id: string): Promise<Loaded> {
  const whole = id === first() ? model : await loadModel([id])
  const instrument = whole.instruments.find((one) => one.id === id)
  if (!instrument) throw new RangeError(`The model has no instrument "${id}"`)
  return { instrument, model: whole }
}

/** Ids and everyday names are understood, in capitals too: `att`, `ATT`, `arms trade treaty`. */
function idOf(word: string): string {
  const wanted = word.toLowerCase()
  const names = model.catalogue.map(({ id, shortTitle }) => [id, ...Object.values(shortTitle)])
  const found = names.find((all) => all.some((name) => name.toLowerCase() === wanted))
  if (found?.[0] !== undefined) return found[0]
  const ids = model.catalogue.map(({ id }) => id)
  throw usage(unknown('instrument', word, ids, `the model holds ${ids.join(', ')}`))
}
