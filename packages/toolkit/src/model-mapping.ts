import { type Mapping, map, type NotAssessed, type ObligationResult } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { loadModel, model, type Obligation, relationIndex, text } from '@concordance/protocol-model'
import { type Ground, inferResult } from './model-infer.ts'
import type { Loaded } from './model-instruments.ts'
import { type FoundByPerson, knownFrom, resultsById } from './model-known.ts'

export interface MapInstrumentsOptions {
  /** Clauses per obligation at most. */
  readonly top: number
  /** What persons found: it stands before every proposal, also as a ground for inference. */
  readonly findings?: readonly FoundByPerson[]
  /** Language of notes and reasons; English unless told. */
  readonly reader?: string | undefined
}

/**
 * Holds laws against instruments, one mapping for each, in order. What an instrument's own recognition does not look for
 * is inferred from the obligations of the others and of the first instrument of the model; what does not follow either
 * stands in `notAssessed` with its question.
 */
export async function mapInstruments(
  laws: readonly Law[],
  loaded: readonly Loaded[],
  { top, findings = [], reader = 'en' }: MapInstrumentsOptions,
): Promise<readonly Mapping[]> {
  const own = loaded.map((one) =>
    withoutBlindness(
      map(laws, one.model, { instrument: one.instrument.id, top, language: reader }),
      laws,
      one,
    ),
  )
  const [home] = model.instruments
  const lacks = loaded.some(({ instrument, model: its }) =>
    instrument.obligations.some(({ id }) => !its.recognition[id]),
  )
  const withHome = own.some(({ instrument }) => instrument === home?.id) || !home || !lacks
  const all = withHome ? own : [...own, map(laws, model, { instrument: home.id, top, language: reader })]
  const groundOf = await grounds(all, loaded, findings)
  return own.map((mapping, index) => completed(mapping, loaded[index], groundOf, top))
}

/**
 * What an instrument alone needs to be recognised may lack terms in the language of a law: nothing could be found there,
 * and nothing is proposed. A gap would be a guess.
 */
function withoutBlindness(mapping: Mapping, laws: readonly Law[], one: Loaded): Mapping {
  const general = new Set(model.concepts.map(({ id }) => id))
  const own = one.model.concepts.filter(({ id }) => !general.has(id))
  const blind =
    own.length > 0 && laws.some(({ language }) => !own.some(({ id }) => one.model.terms[language]?.[id]))
  if (!blind) return mapping
  const needs = new Set(own.map(({ id }) => id))
  const readable = mapping.obligations.filter(({ id }) => {
    const groups = one.model.recognition[id]?.core ?? []
    return !groups.some((group) => group.split('|').some((concept) => needs.has(concept)))
  })
  return { ...mapping, obligations: readable }
}

type GroundOf = (obligation: string) => Ground

async function grounds(
  mappings: readonly Mapping[],
  loaded: readonly Loaded[],
  findings: readonly FoundByPerson[],
): Promise<GroundOf> {
  const { relations, instruments } = await loadModel(loaded.map(({ instrument }) => instrument.id))
  const index = relationIndex(relations)
  const known = knownFrom(mappings, findings)
  const results = resultsById(mappings)
  const obligations = new Map(instruments.flatMap((one) => one.obligations.map((item) => [item.id, item])))
  const names = new Map(model.catalogue.map(({ id, shortTitle }) => [id, text(shortTitle, 'en')]))
  return (obligation) => ({
    relations: index.get(obligation) ?? [],
    known,
    obligationOf: (id) => obligations.get(id),
    resultOf: (id) => results.get(id),
    nameOf: (instrument) => names.get(instrument) ?? instrument,
  })
}

/** A mapping in the order of its instrument's obligations, with what follows from others. */
function completed(mapping: Mapping, one: Loaded | undefined, groundOf: GroundOf, top: number): Mapping {
  if (!one) return mapping
  const results = new Map(mapping.obligations.map((result) => [result.id, result]))
  const obligations: ObligationResult[] = []
  const notAssessed: NotAssessed[] = []
  for (const obligation of one.instrument.obligations) {
    const result = results.get(obligation.id) ?? inferResult(obligation, groundOf(obligation.id), top)
    if (result) obligations.push(result)
    else notAssessed.push(questionOf(obligation))
  }
  return { ...mapping, obligations, notAssessed }
}

function questionOf({ id, provision, title, question }: Obligation): NotAssessed {
  return { id, instrument: provision.instrument, provision: provision.citation, title, question }
}

/** Several mappings of the same laws as one, each obligation once, under the instrument that it was asked for. */
export function mergeMappings(mappings: readonly Mapping[]): Mapping {
  const [first] = mappings
  if (!first) throw new RangeError('No mapping to merge')
  if (mappings.length === 1) return { ...first, instruments: [first.instrument] }
  const obligations = mappings.flatMap((one) =>
    one.obligations.map((result) => ({ ...result, instrument: result.instrument ?? one.instrument })),
  )
  const notAssessed = mappings.flatMap((one) => one.notAssessed ?? [])
  return {
    ...first,
    instruments: mappings.map(({ instrument }) => instrument),
    obligations: once(obligations),
    notAssessed: once(notAssessed),
  }
}

/** Each id once, as it first came. */
export function once<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => !seen.has(id) && seen.add(id))
}
