import type { Assessment } from './assess.ts'
import { calibration } from './calibration.ts'
import type { LawIndex } from './index-law.ts'
import type { Query } from './queries.ts'
import type { Ranked } from './rank.ts'
import { has } from './score.ts'
import { strength } from './strengths.ts'
import type { Unit } from './units.ts'

/** Below this a proposal is called unclear. */
export const clearFrom = 0.6

/** A gap is never surer than this where the text points to another law on the subject: the rule may stand there. */
const mostWhereElsewhere = 0.5

/** How often a status proposed in such a case was the reader's own on the reference laws. */
export function confidenceOf(index: LawIndex, assessment: Assessment): number {
  const value = logistic(statusSigns(index, assessment), calibration.status)
  return rounded(assessment.elsewhere ? Math.min(value, mostWhereElsewhere) : value)
}

/** How often a candidate like this one was among the reader's evidence on the reference laws. */
export function candidateConfidence(index: LawIndex, assessment: Assessment, rank: number): number {
  return rounded(logistic(candidateSigns(index, assessment, rank), calibration.candidate))
}

/** Names of what `statusSigns` gives, in its order. */
export const statusSignNames = [
  'always',
  'met',
  'partial',
  'not applicable',
  'share of essential elements, where partial',
  'left to regulations',
  'another law named',
  'how near the core came, where a gap',
  'how close together the evidence stands',
  'distance to the second candidate',
  'sentences with the core',
] as const

/** What a status is judged by, each from 0 to 1. */
export function statusSigns(index: LawIndex, assessment: Assessment): number[] {
  const { status, criteria, found, ranked, query, present, elsewhere } = assessment
  const is = (one: string): number => (status === one ? 1 : 0)
  const essential = criteria.filter((criterion) => criterion.essential)
  const shown = essential.filter(({ met }) => met)
  const [first, second] = ranked
  const delegated = essential.some(({ id }) => found.get(id)?.delegated)
  return [
    1,
    is('met'),
    is('partial'),
    is('na'),
    is('partial') * (shown.length / Math.max(1, essential.length)),
    delegated ? 1 : 0,
    elsewhere ? 1 : 0,
    is('gap') * (first ? nearness(index, query, first.unit) : 0),
    mean(shown.map(({ id }) => closeness(index, query, id, found.get(id)?.unit))),
    first ? 1 - (second?.score ?? 0) / first.score : 0,
    Math.min(1, Math.log2(1 + present.length) / 5),
  ]
}

/** Names of what `candidateSigns` gives, in its order. */
export const candidateSignNames = [
  'always',
  'score against the best',
  'place in the order',
  'how near the core came',
  'gap proposed',
  'brought by another section',
] as const

/** What a candidate is judged by, each from 0 to 1; `rank` from 0. */
export function candidateSigns(index: LawIndex, assessment: Assessment, rank: number): number[] {
  const { ranked, query, status } = assessment
  const entry: Ranked | undefined = ranked[rank]
  if (!entry) return [1, 0, 0, 0, 0, 0]
  return [
    1,
    entry.score / (ranked[0]?.score ?? 1),
    1 / (1 + rank),
    nearness(index, query, entry.unit),
    status === 'gap' ? 1 : 0,
    entry.because ? 1 : 0,
  ]
}

/** How near all of the core stands in a sentence: 1 in its own words, 0 where one group is nowhere. */
function nearness(index: LawIndex, query: Query, unit: Unit): number {
  return Math.min(...query.core.map((group) => has(index, unit.index, group))) / strength.own
}

/** How near all of an element stands in the sentence that shows it. */
function closeness(index: LawIndex, query: Query, element: string, unit: Unit | undefined): number {
  const groups = query.elements.get(element)?.all ?? []
  if (!unit || groups.length === 0) return 0
  return Math.min(...groups.map((group) => has(index, unit.index, group))) / strength.own
}

function logistic(signs: readonly number[], parameters: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (parameters[at] ?? 0), 0)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
