import type { Concept, Instrument, Model, Piece } from '../src/types.ts'
import type { Sheet } from './sheet.ts'

/**
 * Parts the library: what is always loaded (the first instrument, and of others only what it includes), and one piece
 * for every other instrument, so that whoever asks for one does not wait for all.
 */
export function split(model: Model, sheets: readonly Sheet[]): { base: Model; pieces: readonly Piece[] } {
  const [first, ...others] = model.instruments
  if (!first) throw new Error('The library holds no instrument.')
  const included = new Set(first.obligations.map(({ id }) => id))
  const stubs = others.map((one) => stubOf(one, included)).filter(({ obligations }) => obligations.length > 0)
  const pieces = others.map((instrument) => pieceOf(instrument, model, sheets))
  const elsewhere = new Set(pieces.flatMap(({ concepts }) => concepts.map(({ id }) => id)))
  const base: Model = {
    ...model,
    instruments: [first, ...stubs],
    relations: [],
    concepts: model.concepts.filter(({ id }) => !elsewhere.has(id)),
    terms: mapValues(model.terms, (terms) => pick(terms, (id) => !elsewhere.has(id))),
    recognition: pick(model.recognition, (id) => included.has(id)),
  }
  return { base, pieces }
}

function stubOf(instrument: Instrument, included: ReadonlySet<string>): Instrument {
  const obligations = instrument.obligations.filter(({ id }) => included.has(id))
  const articles = new Set(obligations.map(({ provision }) => /^art_(\d+)/.exec(provision.eId)?.[1]))
  return {
    ...instrument,
    articles: instrument.articles.filter(({ number }) => articles.has(number)),
    obligations,
    retired: [],
  }
}

function pieceOf(instrument: Instrument, model: Model, sheets: readonly Sheet[]): Piece {
  const own = new Set([...instrument.obligations, ...instrument.retired].map(({ id }) => id))
  const mine = sheets.filter(({ names }) => names[0] === instrument.id)
  const concepts = mine
    .filter(({ kind }) => kind === 'own-concepts')
    .flatMap(({ value }) => value as unknown as Concept[])
  return {
    instrument,
    recognition: pick(model.recognition, (id) => own.has(id)),
    concepts,
    terms: Object.fromEntries(
      mine
        .filter(({ kind }) => kind === 'own-terms')
        .map(({ names, value }) => [names[1], value as unknown as Model['terms'][string]]),
    ),
  }
}

function pick<T>(
  record: { readonly [key: string]: T },
  wanted: (key: string) => boolean,
): { [key: string]: T } {
  return Object.fromEntries(Object.entries(record).filter(([key]) => wanted(key)))
}

function mapValues<T>(record: { readonly [key: string]: T }, change: (value: T) => T): { [key: string]: T } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
