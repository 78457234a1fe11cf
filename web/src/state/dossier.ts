import type { Matrix, MatrixRow } from '@concordance/toolkit'

export type FoundStatus = MatrixRow['status'] | 'conflict' | 'exceeds'
export type LawState = 'in-force' | 'adopted' | 'bill'
export type Effect = 'meets' | 'partly' | 'conflicts' | 'exceeds' | 'relevant'
export type Priority = 'high' | 'medium' | 'low'
type Stage = NonNullable<MatrixRow['finding']>['stage']

/** A dossier as `dossier list` lists it. */
export interface DossierRow {
  readonly name: string
  readonly country: string
  readonly laws: number
  readonly findings: number
  readonly agreed: number
  readonly stale: number
  readonly disagreements: number
  readonly statuses: { readonly [obligation: string]: FoundStatus }
}

/** A law of a dossier, or an older version of one. */
export interface KeptRow {
  readonly sha256: string
  readonly file: string
  readonly title: string
  readonly state: LawState
  readonly adopted?: string
  readonly inForce?: string
  readonly replaces?: string
  readonly replacedBy?: string
  /** Repair file with which it was read. */
  readonly repairs?: string
  readonly by: string
  readonly at: string
}

/** Words of a law that a person points at. */
export interface Pointed {
  readonly file: string
  /** eId. */
  readonly clause: string
  readonly path: string
  readonly quote: string
  readonly effect?: Effect
}

/** What one person holds of an obligation. */
export interface OpinionRow {
  readonly obligation: string
  readonly status: FoundStatus
  readonly evidence: readonly Pointed[]
  readonly why: string
  readonly recommendation?: string
  readonly priority?: Priority
  readonly by: string
  readonly at: string
  readonly entry: string
  readonly stage: Stage
  readonly stale: boolean
  readonly disagreement: boolean
  readonly resolves?: true
  readonly lost?: readonly LostRow[]
}

/** A quote that no longer stands, with the clause as it was and as it is. */
export interface LostRow {
  readonly path: string
  readonly quote: string
  readonly before: string
  readonly after?: { readonly clause: string; readonly path: string; readonly text: string }
}

/** One act, as `dossier log` gives it. */
export interface LogRow {
  readonly entry: string
  readonly at: string
  readonly by: string
  readonly obligation?: string
  readonly act: string
  readonly status?: FoundStatus
  readonly why?: string
  readonly text?: string
  readonly file?: string
  readonly reader?: string
}

/** What `dossier list NAME` gives. */
export interface DossierAnswer {
  readonly name: string
  readonly country: string
  readonly laws: readonly KeptRow[]
  readonly findings: readonly OpinionRow[]
}

export interface OpenDossier {
  readonly name: string
  readonly country: string
  readonly laws: readonly KeptRow[]
  /** By obligation: every opinion that stands, the one that counts last. */
  readonly found: ReadonlyMap<string, readonly OpinionRow[]>
}

export function openDossier({ name, country, laws, findings }: DossierAnswer): OpenDossier {
  const found = new Map<string, OpinionRow[]>()
  for (const opinion of findings) {
    const before = found.get(opinion.obligation)
    if (before) before.push(opinion)
    else found.set(opinion.obligation, [opinion])
  }
  return { name, country, laws, found }
}

/** The versions that count. */
export const presentLaws = ({ laws }: Pick<OpenDossier, 'laws'>): readonly KeptRow[] =>
  laws.filter(({ replacedBy }) => replacedBy === undefined)

/** Laws in force and adopted; bills count where there is nothing else. The matrix of the toolkit does the same. */
export function bindingLaws(dossier: Pick<OpenDossier, 'laws'>): readonly KeptRow[] {
  const present = presentLaws(dossier)
  const binding = present.filter(({ state }) => state !== 'bill')
  return binding.length > 0 ? binding : present
}

/** What counts in a table of four statuses. */
const counted: { readonly [status in FoundStatus]: MatrixRow['status'] } = {
  met: 'met',
  exceeds: 'met',
  partial: 'partial',
  gap: 'gap',
  conflict: 'gap',
  na: 'na',
}

/** The proposals with what people found over them; elements and candidates of the proposal stay, to be looked at. */
export function withFound(proposed: Matrix, dossier: OpenDossier | undefined): Matrix {
  if (!dossier || dossier.found.size === 0) return proposed
  const rows = proposed.rows.map((row) => {
    const opinions = dossier.found.get(row.id) ?? []
    const last = opinions.at(-1)
    return last ? { ...row, status: counted[last.status], finding: findingOf(row, last, opinions) } : row
  })
  const counts = { met: 0, partial: 0, gap: 0, na: 0 }
  for (const { status } of rows) counts[status] += 1
  return { ...proposed, rows, counts }
}

function findingOf(
  row: MatrixRow,
  last: OpinionRow,
  opinions: readonly OpinionRow[],
): NonNullable<MatrixRow['finding']> {
  const { status, stage, disagreement, by, at, why, recommendation, priority } = last
  return {
    status,
    proposed: row.status,
    stage,
    stale: opinions.some(({ stale }) => stale),
    disagreement,
    by,
    at,
    why,
    ...(recommendation !== undefined && { recommendation }),
    ...(priority && { priority }),
    opinions: opinions.map((one) => ({
      status: one.status,
      by: one.by,
      at: one.at,
      why: one.why,
      stale: one.stale,
    })),
  }
}
