// node .ci/bench.mjs packages/gap-analysis/bench/calibrate.ts [FOLDER]: fits the parameters of the confidence on the
// reference laws, writes them into src/calibration.ts and a table of reliability into this package's README: each law
// judged by parameters fitted on the other five, and, with a folder of further annotations, those laws as well.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { model } from '@concordance/protocol-model'
import { assess } from '../src/assess.ts'
import { calibration } from '../src/calibration.ts'
import { candidateSigns, clearFrom, statusSigns } from '../src/confidence.ts'
import { indexLaws } from '../src/index-law.ts'
import { queriesOf } from '../src/queries.ts'
import {
  brier,
  calibrationError,
  dropOf,
  fit,
  type Judged,
  judgedBy,
  judgedWithDrop,
  leaveOneOut,
  mean,
  type Sample,
  share,
} from './fit.ts'
import { type Gold, type Reference, references } from './gold.ts'
import { intoReadme, tableOf } from './readme.ts'

/** How many candidates of an obligation are looked at. */
const looked = 10
const found = await references()
if (found.length === 0) {
  console.log('No reference annotations in ../shared/benchmark/gold: nothing to fit.')
  process.exit(0)
}
const samples = found.map(samplesOf)
const statuses = samples.flatMap(({ status }) => status)
const candidates = samples.flatMap(({ candidate }) => candidate)
const parameters = { status: fit(statuses), candidate: fit(candidates) }
const later = process.argv[2] ? (await references(process.argv[2])).map(samplesOf) : []
const laterStatuses = later.flatMap(({ status }) => status)
const laterCandidates = later.flatMap(({ candidate }) => candidate)
// Laws that the terms were not written on come out worse; by how much is measured where there are such laws.
const drop = laterStatuses.length > 0 ? dropOf(parameters.status, laterStatuses) : calibration.drop
const judged: [string, Judged[], Judged[]][] = [
  ['reference laws, each left out in turn', leaveOneOut(statuses), leaveOneOut(candidates)],
]
if (later.length > 0) {
  judged.push([
    'later laws, the drop taken from the other five',
    judgedWithDrop(parameters.status, laterStatuses),
    judgedBy(parameters.candidate, laterCandidates),
  ])
}
const table = [
  reliability(
    'status',
    judged.map(([name, status]) => [name, status]),
  ),
  reliability(
    'candidate',
    judged.map(([name, , candidate]) => [name, candidate]),
  ),
].join('\n\n')
console.log(table, parameters, drop)
intoReadme('bench:confidence', table)
writeFileSync(
  join(process.cwd(), 'packages', 'gap-analysis', 'src', 'calibration.ts'),
  sourceOf(parameters, drop),
)

interface Samples {
  readonly status: Sample[]
  readonly candidate: Sample[]
}

function samplesOf({ gold, law }: Reference): Samples {
  const index = indexLaws([law], model)
  const queries = queriesOf(model)
  const status: Sample[] = []
  const candidate: Sample[] = []
  for (const obligation of model.instruments[0]?.obligations ?? []) {
    const query = queries.get(obligation.id)
    const reader = gold.criteria[obligation.id]
    if (!query || !reader) continue
    const assessment = assess(index, obligation, query)
    status.push({
      law: gold.law,
      signs: statusSigns(index, assessment),
      right: assessment.status === reader.status,
    })
    const evidence = sectionsIn(reader)
    assessment.ranked.slice(0, looked).forEach((entry, rank) => {
      const right = evidence.has(sectionOf(entry.unit.clause.clause.path))
      candidate.push({ law: gold.law, signs: candidateSigns(index, assessment, rank), right })
    })
  }
  return { status, candidate }
}

function sectionsIn({ evidence }: Gold['criteria'][string]): ReadonlySet<string> {
  return new Set(evidence.map(({ clause }) => sectionOf(clause)))
}

function sectionOf(path: string): string {
  return (path.split('(')[0] ?? '').trim().toLowerCase()
}

/** Per band of confidence: how many, what was expected, what came; and how well the cut between clear and unclear does. */
function reliability(what: string, sets: readonly (readonly [string, readonly Judged[]])[]): string {
  const bands = [0, 0.2, 0.4, clearFrom, 0.8, 0.9, 1.01]
  const rows = bands.slice(0, -1).map((from, at) => {
    const to = bands[at + 1] ?? 1
    return [
      `${from} to ${Math.min(1, to)}`,
      ...sets.flatMap(([, cases]) =>
        cells(cases.filter(({ expected }) => expected >= from && expected < to)),
      ),
    ]
  })
  const all = ['all', ...sets.flatMap(([, cases]) => cells(cases))]
  const error = [
    'calibration error; Brier score',
    ...sets.flatMap(([, cases]) => [calibrationError(cases).toFixed(3), brier(cases).toFixed(3), '']),
  ]
  const head = [
    `confidence of a ${what}`,
    ...sets.flatMap(([name]) => [`${name}: cases`, 'expected', 'agreed']),
  ]
  return tableOf(head, [...rows, all, error])
}

function cells(cases: readonly Judged[]): string[] {
  if (cases.length === 0) return ['0', '–', '–']
  return [String(cases.length), mean(cases).toFixed(2), share(cases).toFixed(2)]
}

function sourceOf(
  { status, candidate }: { status: readonly number[]; candidate: readonly number[] },
  less: number,
): string {
  return `/**
 * Parameters of the confidence, fitted on the reference laws by \`bench/calibrate.ts\`, which writes this file. In the order
 * of \`statusSignNames\` and \`candidateSignNames\`. \`drop\` is what a status loses on a law that the terms were not
 * written on, in log-odds.
 */
export const calibration = {
  status: [${status.join(', ')}],
  candidate: [${candidate.join(', ')}],
  drop: ${less},
} as const
`
}
