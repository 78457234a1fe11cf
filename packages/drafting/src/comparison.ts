import type { ClauseKind } from '@concordance/law-tree'
import type { TextEdit } from '@concordance/mdast-util-diff'

/** One side of a compared clause. */
export interface ComparedClause {
  /** eId. */
  readonly id: string
  readonly kind: ClauseKind
  readonly path: string
  /** As printed; empty where nothing is. */
  readonly label: string
  readonly heading: string
  /** Its own words, without label, heading and children. */
  readonly words: string
}

/** What became of a clause. One that moved may have changed its number and its words as well. */
export type Change = 'inserted' | 'deleted' | 'moved' | 'renumbered' | 'retitled' | 'reworded'

export interface ComparisonRow {
  /** Empty where nothing changed. */
  readonly changes: readonly Change[]
  /** Depth in the tree, 0-based; of the new place where there is one. */
  readonly depth: number
  readonly before?: ComparedClause
  readonly after?: ComparedClause
  /** Edits of the words, for what is reworded; offsets in `before.words`. */
  readonly edits?: readonly TextEdit[]
  /** Edits of the heading, for what is retitled. */
  readonly headingEdits?: readonly TextEdit[]
}

/** Two versions of a law, clause by clause. */
export interface Comparison {
  readonly before: {
    readonly title: string
    readonly file: string
    readonly sha256: string
    readonly language: string
  }
  readonly after: {
    readonly title: string
    readonly file: string
    readonly sha256: string
    readonly language: string
  }
  /** In the order of the new version; what went stands where it stood. */
  readonly rows: readonly ComparisonRow[]
  readonly counts: { readonly [change in Change | 'unchanged']: number }
}
