import type { Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { type Assessment, assess } from './assess.ts'
import { candidateConfidence, clearFrom, confidenceOf } from './confidence.ts'
import { listed } from './conflicts.ts'
import { indexLaws } from './index-law.ts'
import type { LawIndex } from './law-index.ts'
import { queriesOf } from './queries.ts'
import { quoteOf } from './quote.ts'
import { at, strength } from './strengths.ts'
import type { Candidate, MappedLaw, Mapping, ObligationResult } from './types.ts'
import type { Unit } from './units.ts'

export interface MapOptions {
  /** Id of the instrument; the first of the model unless told. */
  readonly instrument?: string
  /** How many candidates each obligation gets at most; 10 unless told. */
  readonly top?: number
  /** Language of notes and reasons (BCP 47 primary tag): English, French or Spanish; English unless told. */
  readonly language?: string
}

/**
 * Proposes, for every obligation of an instrument, the clauses of the laws that bear on it, the state of each element
 * and a status. Time grows linearly with the length of the laws. Throws a RangeError for an unknown instrument or no law.
 */
export function map(laws: readonly Law[], model: Model, options: MapOptions = {}): Mapping {
  const instrument =
    options.instrument === undefined
      ? model.instruments[0]
      : model.instruments.find(({ id }) => id === options.instrument)
  if (!instrument) throw new RangeError(`The model has no instrument "${options.instrument ?? ''}"`)
  const [law] = laws
  if (!law) throw new RangeError('No law to map')
  const index = indexLaws(laws, model, options.language)
  const queries = queriesOf(model)
  const obligations = instrument.obligations.flatMap((obligation) => {
    const query = queries.get(obligation.id)
    return query ? [toResult(index, assess(index, obligation, query), options.top ?? 10)] : []
  })
  return {
    law: mappedLaw(law),
    laws: laws.map(mappedLaw),
    instrument: instrument.id,
    modelVersion: instrument.version,
    obligations,
  }
}

function mappedLaw({ title, language, source }: Law): MappedLaw {
  return { title, language, file: source.file, sha256: source.sha256 }
}

/** The result of an assessment, with at most `top` candidates. */
export function toResult(index: LawIndex, assessment: Assessment, top: number): ObligationResult {
  const { obligation, criteria, status, conflicts } = assessment
  const candidates = candidatesOf(index, assessment, top)
  const confidence = confidenceOf(index, assessment)
  const unclear = confidence < clearFrom
  return {
    id: obligation.id,
    provision: obligation.provision.citation,
    status,
    proposed: true,
    candidates,
    criteria,
    because: reasonOf(index, assessment, unclear ? candidates : []),
    confidence,
    ...(unclear && { unclear }),
    ...(conflicts.length > 0 && { conflicts }),
  }
}

/** Citations to be read where the program cannot tell. */
const readFirst = 3

function reasonOf(
  index: LawIndex,
  { because, conflicts }: Assessment,
  unclear: readonly Candidate[],
): string {
  const conflicting = conflicts.map((conflict) => index.words.say('conflict', { clauses: listed(conflict) }))
  const reason = [...conflicting, because].join(' ')
  if (unclear.length === 0) return reason
  const paths = unclear.slice(0, readFirst).map(({ path }) => path)
  return index.words.say('unclear', { paths: paths.join(', '), because: reason })
}

/** One candidate per citation, best first. */
function candidatesOf(index: LawIndex, assessment: Assessment, top: number): Candidate[] {
  const { ranked } = assessment
  const best = ranked[0]?.score ?? 1
  return ranked.slice(0, top).map((entry, rank) => ({
    ...toCandidate(index, assessment, entry.unit, entry.score / best),
    confidence: candidateConfidence(index, assessment, rank),
  }))
}

function toCandidate(index: LawIndex, { query }: Assessment, unit: Unit, score: number): Candidate {
  const { clause, section } = unit.clause
  const heading = clause.heading ?? section.clauses[0]?.clause.heading
  const why = new Set<string>()
  const groups = [...query.core, ...[...query.help].sort((a, b) => b.weight - a.weight)]
  for (const { features } of groups) {
    for (const feature of features) {
      if (at(index.table, unit.index, feature) >= strength.items) why.add(index.words.label(feature))
    }
  }
  return {
    clause: clause.id,
    path: clause.path,
    score: Math.round(score * 1000) / 1000,
    file: section.law.source.file,
    quote: quoteOf(unit),
    why: [...why],
    ...(heading && { heading }),
  }
}
