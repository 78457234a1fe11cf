import type { Entry, Finding, FindingStatus, Judgement, MigratedFinding, Opinion } from '@concordance/dossier'
import { VFileMessage } from 'vfile-message'
import type { Result } from './operation.ts'
import { type Cell, statusCell, type Tone } from './view.ts'

/** A person's status as a cell. */
export function findingCell(status: FindingStatus): Cell {
  if (status === 'conflict') return { text: 'conflict', tone: 'bad' }
  if (status === 'exceeds') return { text: 'exceeds', tone: 'good' }
  return statusCell(status)
}

const stages: { readonly [stage in Finding['stage']]: { readonly text: string; readonly tone: Tone } } = {
  'not-assessed': { text: 'not assessed', tone: 'quiet' },
  proposed: { text: 'proposed', tone: 'quiet' },
  found: { text: 'found', tone: 'warn' },
  'second-reading': { text: 'second reading', tone: 'warn' },
  agreed: { text: 'agreed', tone: 'good' },
}

export const stageCell = (stage: Finding['stage']): Cell => stages[stage]

/** `12(1); 13`, each citation once. */
export const citationsOf = ({ evidence }: Pick<Judgement, 'evidence'>): string =>
  [...new Set(evidence.map(({ cited, path }) => cited ?? path))].join('; ')

/** An opinion as `dossier list --json` prints it; the fields that the contract names stand first. */
export const findingRow = (finding: MigratedFinding, opinion: Opinion) => ({
  obligation: finding.obligation,
  status: opinion.status,
  evidence: opinion.evidence,
  why: opinion.why,
  by: opinion.by,
  at: opinion.at,
  stale: opinion.stale,
  entry: opinion.entry,
  stage: finding.stage,
  disagreement: finding.disagreement,
  ...(opinion.resolves && { resolves: true }),
  ...(opinion.recommendation !== undefined && { recommendation: opinion.recommendation }),
  ...(opinion.priority && { priority: opinion.priority }),
  ...(opinion.references && { references: opinion.references }),
  ...(opinion.model !== undefined && { model: opinion.model }),
  ...(opinion.lost.length > 0 && { lost: opinion.lost }),
  ...(finding.from !== undefined && { from: finding.from }),
  ...(finding.readAgain && { readAgain: finding.readAgain }),
})

/** What was written, shown once it is on the disk. */
export function viewDecision({ _id, subject, by, at }: Entry, judgement: Judgement): Result {
  const { status, evidence, why } = judgement
  const bare = evidence.length === 0 && status !== 'gap' && status !== 'na'
  const message = new VFileMessage(
    `${subject} is found "${status}" without a clause that shows it; add one with --evidence`,
    { source: 'toolkit', ruleId: 'no-evidence' },
  )
  return {
    json: { entry: _id, obligation: subject, by, at, ...judgement },
    view: [
      {
        type: 'fields',
        fields: [
          ['Obligation', subject],
          ['Status', findingCell(status)],
          ['Why', why],
          ['By', `${by}, ${at}`],
          ['Entry', { text: _id, tone: 'quiet' }],
        ],
      },
      ...evidence.map(
        ({ quote, path, file }) => ({ type: 'quote', text: quote, from: `${path}, ${file}` }) as const,
      ),
    ],
    messages: bare ? [message] : [],
  }
}

/** What was written, in short. */
export function written(...entries: readonly Entry[]): Result {
  const rows = entries.map(({ _id, subject, at, by, did }) => ({
    entry: _id,
    ...(subject !== 'dossier' && { obligation: subject }),
    at,
    by,
    ...did,
  }))
  return {
    json: rows.length === 1 ? rows[0] : rows,
    view: [
      {
        type: 'list',
        items: entries.map(({ _id, subject, by, did }) => `${subject}: ${did.act} by ${by} (${_id})`),
      },
    ],
    messages: [],
  }
}
