import type { Assessment } from './assess.ts'
import { calibration } from './calibration.ts'
import type { LawIndex } from './law-index.ts'
import type { Query } from './queries.ts'
import type { Ranked } from './rank.ts'
import { has } from './score.ts'
import { strength } from './strengths.ts'
import type { Status } from './types.ts'
import type { Unit } from './units.ts'

/** Below this a proposal is called unclear. */
export const clearFrom = 0.65

/** A gap is never surer than this where the text points to another law on the subject: the rule may stand there. */
const mostWhereElsewhere = 0.5

/** How often a status proposed in such a case is a reader's own, on a law that the terms were not written on. */
export function confidenceOf(index: LawIndex, assessment: Assessment): number {
  const value = logistic(statusSigns(index, assessment), calibration.status, calibration.drop)
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
  'partial: share of essential elements',
  'partial: left to regulations',
  'gap: the core comes near somewhere',
  'gap: the core is there, but nothing that counts',
  'gap: another law is named',
  'met: evidence from several sections',
  'met: an element only from the context of its sentence',
  'met: none of the further elements',
  'partial: an element only from the context of its sentence',
  'partial: the core only over several sentences',
  'partial: one sentence alone brings the core together',
  'partial: no essential element',
  'partial: the best sentence is long',
  'partial: all but one essential element',
] as const

/** Words from which on a sentence is long: what it joins may belong to different things. */
const long = 80

/** What a status is judged by, each from 0 to 1. */
export function statusSigns(index: LawIndex, assessment: Assessment): number[] {
  const { status, criteria, found, ranked, query, present, elsewhere } = assessment
  const essential = criteria.filter((criterion) => criterion.essential)
  const shown = essential.filter(({ met }) => met)
  const units = shown.flatMap(({ id }) => found.get(id)?.unit ?? [])
  const sections = new Set(units.map(({ clause }) => clause.section)).size
  const delegated = essential.some(({ id }) => found.get(id)?.delegated)
  const loose = shown.some(({ id }) => closeness(index, query, id, found.get(id)?.unit) < 1)
  const further = criteria.filter((criterion) => !criterion.essential)
  const near = ranked[0] !== undefined && nearness(index, query, ranked[0].unit) > 0
  const is = (one: Status, also = true): number => (status === one && also ? 1 : 0)
  return [
    1,
    is('met'),
    is('partial'),
    is('na'),
    is('partial') * (shown.length / Math.max(1, essential.length)),
    is('partial', delegated),
    is('gap', near),
    is('gap', present.length > 0),
    is('gap', elsewhere),
    is('met', sections > 1),
    is('met', loose),
    is('met', further.length > 0 && further.every(({ met }) => !met)),
    is('partial', loose),
    is('partial', !present.some((unit) => nearness(index, query, unit) * strength.own >= strength.heading)),
    is('partial', present.length === 1),
    is('partial', shown.length === 0),
    is('partial', (ranked[0]?.unit.words ?? 0) > long),
    is('partial', essential.length > 2 && shown.length === essential.length - 1),
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

function logistic(signs: readonly number[], parameters: readonly number[], drop = 0): number {
  const odds = signs.reduce((sum, sign, at) => sum + sign * (parameters[at] ?? 0), -drop)
  return 1 / (1 + Math.exp(-odds))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
