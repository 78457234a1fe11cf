import pieces from '../dist/pieces.js'
import { model } from './model.ts'
import type { Model, Piece } from './types.ts'

const loaded = new Map<string, Promise<Model>>()

/** The id of the instrument whose own obligation this is, also of one that is not loaded; undefined if there is none. */
export function instrumentOf(obligation: string): string | undefined {
  return model.catalogue.find(({ obligations }) => obligations.includes(obligation))?.id
}

/**
 * The model with these instruments in full, and the relations between them all; without ids, the whole library.
 * What is asked for twice is the same object. The instruments of `model` are always there, unchanged.
 * Throws a RangeError for an id that the catalogue does not hold.
 */
export function loadModel(ids?: readonly string[]): Promise<Model> {
  const order = model.catalogue.map(({ id }) => id)
  const unknown = ids?.find((id) => !order.includes(id))
  if (unknown !== undefined) throw new RangeError(`The model has no instrument "${unknown}"`)
  const wanted = order.filter((id) => (ids?.includes(id) ?? true) && pieces.instruments[id])
  const key = wanted.join(' ')
  const made = loaded.get(key) ?? build(wanted)
  loaded.set(key, made)
  return made
}

async function build(ids: readonly string[]): Promise<Model> {
  const [relations, ...parts] = await Promise.all([
    pieces.relations(),
    ...ids.map(async (id) => (await pieces.instruments[id]?.())?.default),
  ])
  return parts.flatMap((part) => part ?? []).reduce(withPiece, { ...model, relations: relations.default })
}

/** An instrument takes the place of what the model held of it. */
function withPiece(whole: Model, { instrument, recognition, concepts, terms }: Piece): Model {
  const languages = [...new Set([...Object.keys(whole.terms), ...Object.keys(terms)])]
  return {
    ...whole,
    instruments: [...whole.instruments.filter(({ id }) => id !== instrument.id), instrument],
    recognition: { ...whole.recognition, ...recognition },
    concepts: [...whole.concepts, ...concepts],
    terms: Object.fromEntries(languages.map((one) => [one, { ...whole.terms[one], ...terms[one] }])),
  }
}
