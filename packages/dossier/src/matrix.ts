import type { Candidate, Matrix, MatrixRow, Status } from '@concordance/gap-analysis'
import type { Finding, Opinion } from './finding.ts'
import type { FindingStatus } from './types.ts'

/** The four statuses that a proposal may have, for what a person found. */
const counted: { readonly [status in FindingStatus]: Status } = {
  met: 'met',
  exceeds: 'met',
  partial: 'partial',
  gap: 'gap',
  conflict: 'gap',
  na: 'na',
}

/**
 * The matrix with what people found in place of what the program proposes; rows without a finding stay proposals.
 * A conflict counts among the gaps and an excess among what is met; `finding` tells them apart.
 */
export function withFindings(matrix: Matrix, findings: readonly Finding[]): Matrix {
  const byObligation = new Map(findings.map((finding) => [finding.obligation, finding]))
  const rows = matrix.rows.map((row) => {
    const finding = byObligation.get(row.id)
    const opinion = finding?.opinions.at(-1)
    return finding && opinion ? found(row, finding, opinion) : row
  })
  const counts = { met: 0, partial: 0, gap: 0, na: 0 }
  for (const { status } of rows) counts[status] += 1
  return { ...matrix, rows, counts }
}

function found(row: MatrixRow, finding: Finding, opinion: Opinion): MatrixRow {
  const status = counted[opinion.status]
  return {
    ...row,
    status,
    because: opinion.why,
    evidence: candidatesOf(opinion),
    // What the program found of the single elements is part of its proposal.
    elements: [],
    missing: status === 'met' || status === 'na' ? [] : row.missing,
    finding: {
      status: opinion.status,
      proposed: row.status,
      stage: finding.stage,
      stale: finding.stale,
      disagreement: finding.disagreement,
      by: opinion.by,
      at: opinion.at,
      why: opinion.why,
      ...(opinion.recommendation !== undefined && { recommendation: opinion.recommendation }),
      ...(opinion.priority && { priority: opinion.priority }),
      opinions: finding.opinions.map(({ status, by, at, why, stale }) => ({ status, by, at, why, stale })),
    },
  }
}

/** What a person chose outranks every score. */
const candidatesOf = ({ evidence }: Opinion): readonly Candidate[] =>
  evidence.map(({ clause, path, file, quote }) => ({ clause, path, file, quote, score: 1, why: [] }))
