interface Place {
  readonly part?: string
  /** Ordinal of the paragraph in its part. */
  readonly index: number
}

export interface EditLayout {
  /** Ordinal of the paragraph whose layout is taken. */
  readonly like?: number
  readonly list?: 'none'
}

/** An edit of a file's paragraphs; the writer of Word files (`@concordance/word`) takes it as it is. */
export type ParagraphEdit =
  | {
      readonly kind: 'replace'
      readonly at: Place
      readonly from: number
      readonly to: number
      readonly old: string
      readonly text: string
    }
  | {
      readonly kind: 'insert-paragraphs'
      readonly at: Place
      readonly where: 'before' | 'after'
      readonly paragraphs: readonly (EditLayout & { readonly text: string })[]
    }
  | { readonly kind: 'delete-paragraph'; readonly at: Place }
  | {
      readonly kind: 'split'
      readonly at: Place
      readonly from: number
      readonly end: string
      readonly start: string
      readonly first?: EditLayout
      readonly second?: EditLayout
    }
  | { readonly kind: 'merge'; readonly at: Place; readonly text: string }
  | { readonly kind: 'layout'; readonly at: Place; readonly layout: EditLayout }
  | {
      readonly kind: 'insert-row'
      readonly part?: string
      readonly table: number
      readonly row: number
      readonly cells: readonly string[]
    }
  | { readonly kind: 'delete-row'; readonly part?: string; readonly table: number; readonly row: number }

/** Edits that go together: all of them are written or none. */
export interface EditGroup {
  readonly edits: readonly ParagraphEdit[]
  /** Ordinal of the paragraph of the main part by which the change is cited. */
  readonly index?: number
}

/** A change that cannot be turned into edits. */
export interface Unwritable {
  readonly rule: string
  readonly reason: string
  readonly old: string
  readonly new: string
  readonly index?: number
}

/** What leads from one text to another. */
export interface Changes {
  readonly changes: readonly EditGroup[]
  readonly refused: readonly Unwritable[]
}
