import type { ProvisionStyle } from '@concordance/templates'
import type { RefusedAmendment } from './amend.ts'
import type { Amendment } from './amendment.ts'
import type { InstructionClause } from './instruction-types.ts'

/** A clause of a bill: words of its own, or what it does to the law. */
export interface BillClause {
  readonly number: number
  /** Number and heading as printed. */
  readonly title: string
  readonly heading: string
  /** Numbered sentences, as printed; empty where it amends. */
  readonly paragraphs: readonly string[]
  readonly amends?: InstructionClause
}

/** One row of the explanatory note. */
export interface BillNoteRow {
  readonly clause: string
  readonly does: string
  readonly serves: string
}

/** A bill that amends a law. Every text is in `language`. */
export interface Bill {
  readonly title: string
  readonly language: string
  readonly style: ProvisionStyle
  readonly draft: string
  readonly longTitle: string
  readonly enacting: string
  readonly clauses: readonly BillClause[]
  readonly note: {
    readonly heading: string
    readonly apart: string
    readonly purpose: string
    readonly columns: readonly [clause: string, does: string, serves: string]
    readonly rows: readonly BillNoteRow[]
  }
  /** Amendments that the clauses put into words; instructions count in this list. */
  readonly amendments: readonly Amendment[]
  /** Amendments that cannot be applied to the law and stand in no clause. */
  readonly refused: readonly RefusedAmendment[]
}
