import type { Matrix, MatrixRow } from '@concordance/toolkit'
import type { Notice } from '../worker/messages.ts'

/** A change of the law that is proposed, as `AMENDMENTS.json` holds it. */
export interface Amendment {
  readonly id: string
  readonly action: 'insert' | 'replace' | 'repeal' | 'renumber'
  readonly place: { readonly path: string; readonly position: 'after' | 'before' | 'in' }
  readonly old: string
  readonly new: string
  readonly obligations: readonly string[]
  readonly template?: string
  readonly rationale?: string
}

export interface AmendmentList {
  readonly base: { readonly file: string; readonly sha256: string }
  readonly amendments: readonly Amendment[]
}

/** A model provision that was drafted, with its wordings. */
export interface DraftedProvision {
  readonly id: string
  readonly language: string
  readonly obligations: readonly string[]
  readonly alternatives: readonly { readonly id: string; readonly when: string }[]
  readonly taken: string
  readonly notes: string
  readonly also: string
}

export interface DraftedValue {
  readonly name: string
  readonly value: string
  readonly from: 'given' | 'law' | 'default'
  readonly kind: 'name' | 'term' | 'money' | 'years' | 'year' | 'days' | 'hours' | 'count'
  readonly question: { readonly [language: string]: string }
  readonly limit?: {
    readonly atLeast?: number
    readonly atMost?: number
    readonly notAbove?: string
    readonly notBelow?: string
    readonly source?: string
  }
}

export interface Turn {
  readonly id: string
  readonly provision: string
  readonly before: MatrixRow['status']
  readonly after: MatrixRow['status']
  readonly because: string
}

/** What `draft` gives as JSON. */
export interface DraftAnswer extends AmendmentList {
  readonly drafted: {
    readonly provisions: readonly DraftedProvision[]
    readonly values: readonly DraftedValue[]
    readonly none: readonly string[]
    readonly turns: readonly Turn[]
  }
}

/** What a person has chosen before drafting. */
export interface DraftChoice {
  readonly file: string
  readonly obligations: readonly string[]
  /** Values of variables by name, wordings (`A`, `B`) by the id of their provision. */
  readonly values: { readonly [name: string]: string }
}

export type Verdict = 'accepted' | 'rejected'

/** A finding of `check`, as far as the page shows it. */
export interface CoherenceRow {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly expected: string
  readonly note: string
  readonly at: { readonly path: string; readonly quote: string }
}

/** What a redline's receipt says, as far as the page shows it. */
export interface ReceiptAnswer {
  readonly changes: readonly unknown[]
  readonly refused: readonly {
    readonly amendment?: string
    readonly clause?: string
    readonly reason: string
  }[]
}

export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A draft on view. */
export interface Drafting {
  readonly choice: DraftChoice
  readonly answer: DraftAnswer
  readonly notices: readonly Notice[]
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** Coherence of the law with what is not rejected; absent until it was checked. */
  readonly coherence?: {
    readonly fresh: boolean
    readonly rows: readonly CoherenceRow[]
    readonly known: number
  }
  readonly receipt?: { readonly answer: ReceiptAnswer; readonly files: readonly WrittenFile[] }
}

/** Obligations that a draft may close: gaps and what is met in part. */
export const openRows = ({ rows }: Matrix): readonly MatrixRow[] =>
  rows.filter(({ status }) => status === 'gap' || status === 'partial')

/** The list with some of its amendments, as the file that the command line reads and writes. */
export function amendmentsFile(
  { base, amendments }: AmendmentList,
  wanted: (amendment: Amendment) => boolean,
): string {
  return `${JSON.stringify({ base, amendments: amendments.filter(wanted) }, undefined, 2)}\n`
}

/** Verdicts that still hold: those on amendments that a new draft repeats word by word. */
export function keptVerdicts(before: Drafting | undefined, now: AmendmentList): ReadonlyMap<string, Verdict> {
  const words = new Map(before?.answer.amendments.map((one) => [one.id, one.new]))
  const same = now.amendments.filter((one) => words.get(one.id) === one.new)
  return new Map(
    same.flatMap(({ id }) => {
      const verdict = before?.verdicts.get(id)
      return verdict ? [[id, verdict] as const] : []
    }),
  )
}
