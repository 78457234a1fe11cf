import type { Candidate, InferredFrom, ObligationResult } from '@concordance/gap-analysis'
import {
  type Inference,
  inferStatus,
  type Known,
  type Obligation,
  type Relation,
  text,
} from '@concordance/protocol-model'

/** What an inference rests on. */
export interface Ground {
  /** Read from the obligation asked about. */
  readonly relations: readonly Relation[]
  readonly known: (obligation: string) => Known | undefined
  readonly obligationOf: (id: string) => Obligation | undefined
  readonly resultOf: (id: string) => ObligationResult | undefined
  readonly nameOf: (instrument: string) => string
}

/**
 * What follows for an obligation that is not looked for in laws, or undefined where nothing does. The clauses are those
 * of the obligations that it follows from. Confidence: that of the most telling step, less where the relation is doubtful.
 */
export function inferResult(
  obligation: Obligation,
  ground: Ground,
  top: number,
): ObligationResult | undefined {
  const inference = inferStatus(ground.relations, ground.known)
  if (!inference) return undefined
  const inferred = inference.paths.flatMap((path): InferredFrom[] => {
    const other = ground.obligationOf(path.obligation)
    if (!other) return []
    const { citation, instrument } = other.provision
    return [{ ...path, provision: citation, instrument, title: other.title }]
  })
  const confidence = confidenceOf(inference, ground)
  return {
    id: obligation.id,
    provision: obligation.provision.citation,
    status: inference.status,
    proposed: true,
    candidates: candidatesOf(inference, ground, top),
    criteria: [],
    because: sentence(obligation, inferred, ground),
    confidence,
    inferred,
  }
}

/** How far a doubtful relation is trusted. Chosen, not measured. */
const trust = { high: 1, medium: 0.8, low: 0.6 } as const

function confidenceOf({ paths }: Inference, { resultOf }: Ground): number {
  const [first] = paths.filter(({ proposes }) => proposes !== undefined)
  if (!first) return 0
  const known = first.by === 'person' ? 1 : (resultOf(first.obligation)?.confidence ?? 0)
  return Math.round(known * trust[first.confidence] * 1000) / 1000
}

/** The clauses of the obligations that it follows from, each once, in the order of the steps. */
function candidatesOf({ paths }: Inference, { resultOf }: Ground, top: number): readonly Candidate[] {
  const all = paths
    .filter(({ proposes }) => proposes !== undefined)
    .flatMap(({ obligation }) => resultOf(obligation)?.candidates ?? [])
  const byPlace = new Map(all.toReversed().map((one) => [`${one.file} ${one.clause}`, one]))
  return [...byPlace.values()].sort((a, b) => all.indexOf(a) - all.indexOf(b)).slice(0, top)
}

/** How the other obligation stands to the one asked about, in words. */
export const standing = {
  'equal-to': 'demands the same',
  'superset-of': 'demands all of this and more',
  'subset-of': 'demands a part of this',
  'intersects-with': 'overlaps with this',
  'no-relationship': 'has nothing to do with this',
} as const

/** The steps in words, each other obligation once, and what a person has to ask. */
function sentence({ question }: Obligation, paths: readonly InferredFrom[], { nameOf }: Ground): string {
  const steps = paths.map(({ title, provision, instrument, relation, status, by }) => {
    const how = by === 'person' ? `was found ${status}` : `is proposed as ${status}`
    return `“${text(title, 'en')}” (${provision} ${nameOf(instrument)}) ${how} and ${standing[relation]}`
  })
  return `Inferred, not looked for in the law: ${steps.join('; ')}. To ask: ${text(question, 'en')}`
}
