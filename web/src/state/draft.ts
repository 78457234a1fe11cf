import type { MatrixRow } from '@concordance/toolkit'
import type { FoundStatus, OpinionRow, Pointed, Priority } from './dossier.ts'
import { evidenceKeys, spotOf, weak } from './evidence.ts'

/** A finding that is being written. It is stored at every stroke, so that a tab that dies takes nothing along. */
export interface Draft {
  readonly status?: FoundStatus
  readonly evidence: readonly Pointed[]
  readonly why: string
  readonly recommendation: string
  readonly priority?: Priority
}

export const emptyDraft: Draft = { evidence: [], why: '', recommendation: '' }

/** Key of the draft on an obligation of a dossier. */
export const draftKey = (dossier: string, obligation: string): string => `${dossier}\n${obligation}`

/** What a person holds, to be changed. */
export function draftFrom({ status, evidence, why, recommendation, priority, lost = [] }: OpinionRow): Draft {
  // Words that no longer stand cannot be evidence again.
  const gone = new Set(lost.map(({ quote }) => quote))
  const standing = evidence.filter(({ quote }) => !gone.has(quote))
  return {
    status,
    evidence: standing,
    why,
    recommendation: recommendation ?? '',
    ...(priority && { priority }),
  }
}

/** With the words added; those that are there already are not doubled. */
export function withEvidence(draft: Draft, words: readonly Pointed[]): Draft {
  const there = new Set(draft.evidence.map(keyOf))
  return { ...draft, evidence: [...draft.evidence, ...words.filter((one) => !there.has(keyOf(one)))] }
}

/** The proposal of the program: its status, with the words that carry it. The reason stays for the person to write. */
export function proposal(row: MatrixRow, draft: Draft): Draft {
  const status = row.finding?.proposed ?? row.status
  const carrying = evidenceKeys(row).flatMap((key): Pointed[] => {
    const spot = spotOf(row, key)
    if (!spot?.quote || (key.startsWith('c') && row.elements.some(({ clause }) => clause))) return []
    const candidate = key.startsWith('c') ? row.evidence[Number(key.slice(1))] : undefined
    if (candidate && candidate.score < weak) return []
    return [{ file: spot.file, clause: spot.clause, quote: spot.quote, path: pathOf(row, spot.clause) }]
  })
  const words = status === 'gap' || status === 'na' ? [] : carrying
  return { ...withEvidence({ ...draft, evidence: [] }, words), status }
}

/** How the clause is cited. */
export const pathOf = (row: MatrixRow, clause: string): string =>
  row.elements.find((element) => element.clause === clause)?.path ??
  row.evidence.find((candidate) => candidate.clause === clause)?.path ??
  ''

const keyOf = ({ file, clause, quote }: Pointed): string => JSON.stringify([file, clause, quote])

/** What is stored, read back; anything odd is left out. */
export function readDraft(stored: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(stored)
    if (typeof value !== 'object' || value === null) return undefined
    const { evidence, why, recommendation } = value as { readonly [key: string]: unknown }
    if (!Array.isArray(evidence) || typeof why !== 'string' || typeof recommendation !== 'string')
      return undefined
    return value as Draft
  } catch {
    return undefined
  }
}
