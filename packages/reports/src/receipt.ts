/** What goes with a redline: who wrote which change into which file, and how it was proved. Plain JSON. */
export interface RedlineReceipt {
  readonly program: string
  readonly author: string
  /** ISO 8601 with time, as the changes bear it. */
  readonly date: string
  readonly base: {
    readonly file: string
    readonly format: string
    readonly sha256: string
    /** The base was no Word file: its text was set in a fresh one, in which the changes are tracked. */
    readonly fresh: boolean
  }
  /** The new text, or the list of amendments. */
  readonly target: { readonly file: string; readonly sha256: string; readonly kind: 'text' | 'amendments' }
  readonly output: { readonly file: string; readonly sha256: string }
  readonly changes: readonly ReceiptRow[]
  readonly refused: readonly RefusedRow[]
  readonly gates: readonly ReceiptGate[]
  /** Sentences that a reader should know of. */
  readonly notes: readonly string[]
}

interface ReceiptAbout {
  /** Citation of the clause, as far as one is known. */
  readonly clause?: string
  /** Id of the amendment. */
  readonly amendment?: string
  readonly obligations?: readonly string[]
  readonly rationale?: string
}

/** A tracked change of the file. */
export interface ReceiptRow extends ReceiptAbout {
  readonly number: number
  readonly kind: ReceiptKind
  readonly old: string
  readonly new: string
  readonly comment?: string
  /** Name of the move that it is one side of, where Word shows it as moved. */
  readonly move?: string
}

export type ReceiptKind =
  | 'replace'
  | 'insert-paragraphs'
  | 'delete-paragraph'
  | 'split'
  | 'merge'
  | 'layout'
  | 'insert-row'
  | 'delete-row'
  | 'insert-note'
  | 'delete-note'

/** Something that was asked for and is not in the file. */
export interface RefusedRow extends ReceiptAbout {
  readonly rule: string
  readonly reason: string
  readonly old: string
  readonly new: string
}

export interface ReceiptGate {
  /** `G1` to `G15`. */
  readonly gate: string
  readonly asks: string
  readonly holds: boolean
  readonly because?: string
}
