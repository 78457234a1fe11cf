import type { Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { assess } from './assess.ts'
import { indexLaws } from './index-law.ts'
import type { LawIndex } from './law-index.ts'
import { toResult } from './map.ts'
import { type Group, type Query, queriesOf } from './queries.ts'
import type { Ranked } from './rank.ts'
import { has } from './score.ts'
import { strength } from './strengths.ts'
import type { ObligationResult } from './types.ts'

/** Words of a clause that stand for a concept: offsets in the clause's text, [from, to). */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly concept: string
}

/** A group of concepts that the obligation asks for, and how it stands in the sentence. */
export interface Part {
  readonly role: 'core' | 'help' | 'against'
  /** Alternatives, in words. */
  readonly concepts: readonly string[]
  readonly weight: number
  /** From 0 (nowhere) over context (section, clause, heading) to 1 (in the sentence itself). */
  readonly strength: number
}

export interface ExplainedCandidate {
  readonly clause: string
  readonly path: string
  readonly file: string
  readonly score: number
  /** The clause's text, and the sentence in it that was scored. */
  readonly text: string
  readonly sentence: { readonly from: number; readonly to: number }
  readonly marks: readonly Mark[]
  readonly parts: readonly Part[]
  /** Citation of the section that brought it here: it punishes a breach of it, or puts its schedule into force. */
  readonly becauseOf?: string
}

/** All that led to a proposal, for one obligation. */
export interface Explanation {
  readonly result: ObligationResult
  readonly candidates: readonly ExplainedCandidate[]
}

/**
 * Explains the proposal for one obligation: the words that hit, what counted for and against each candidate, and the elements.
 * Throws a RangeError for an obligation that the model lacks or does not tell how to recognise.
 */
export function explain(
  laws: readonly Law[],
  model: Model,
  obligationId: string,
  options: { top?: number; language?: string } = {},
): Explanation {
  const obligation = model.instruments
    .flatMap(({ obligations }) => obligations)
    .find(({ id }) => id === obligationId)
  const query = queriesOf(model).get(obligationId)
  if (!obligation || !query)
    throw new RangeError(`The model does not tell how "${obligationId}" is recognised`)
  const index = indexLaws(laws, model, options.language)
  const assessment = assess(index, obligation, query)
  const top = options.top ?? 10
  return {
    result: toResult(index, assessment, top),
    candidates: assessment.ranked
      .slice(0, top)
      .map((ranked) => toExplained(index, query, ranked, assessment.ranked[0]?.score ?? 1)),
  }
}

function toExplained(
  index: LawIndex,
  query: Query,
  { unit, score, because }: Ranked,
  best: number,
): ExplainedCandidate {
  const { clause, section } = unit.clause
  const asked = new Set([...query.core, ...query.help, ...query.against].flatMap(({ features }) => features))
  const part =
    (role: Part['role']) =>
    (group: Group): Part => ({
      role,
      concepts: group.features.map((feature) => index.words.label(feature)),
      weight: group.weight,
      strength: has(index, unit.index, group) / strength.own,
    })
  return {
    clause: clause.id,
    path: clause.path,
    file: section.law.source.file,
    score: score / best,
    text: clause.text,
    sentence: { from: unit.from, to: unit.to },
    marks: unit.hits
      .filter(({ concept }) => asked.has(concept) || asked.has(index.space.defines(concept)))
      .map(({ concept, from, to }) => ({ from, to, concept: index.words.label(concept) })),
    parts: [
      ...query.core.map(part('core')),
      ...query.help.map(part('help')),
      ...query.against
        .map(part('against'))
        .filter((against) => against.strength * strength.own >= strength.clause),
    ],
    ...(because && { becauseOf: because.key }),
  }
}
