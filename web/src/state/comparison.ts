/** An edit of a text: at this offset these words go and those come. */
export interface TextEdit {
  readonly at: number
  readonly remove: string
  readonly insert: string
}

export interface ComparedClause {
  readonly path: string
  readonly label: string
  readonly heading: string
  readonly words: string
}

export interface ComparisonRow {
  /** Empty where nothing changed. */
  readonly changes: readonly ('inserted' | 'deleted' | 'moved' | 'renumbered' | 'retitled' | 'reworded')[]
  readonly depth: number
  readonly before?: ComparedClause
  readonly after?: ComparedClause
  readonly edits?: readonly TextEdit[]
  readonly headingEdits?: readonly TextEdit[]
}

interface ComparedLaw {
  readonly title: string
  readonly file: string
  readonly language: string
}

/** What `diff` gives as JSON. */
export interface ComparisonAnswer {
  readonly before: ComparedLaw
  readonly after: ComparedLaw
  readonly rows: readonly ComparisonRow[]
  readonly counts: { readonly [change: string]: number }
}

/** A law to compare: one that is open, by its name, or a file. */
export interface ComparedSource {
  readonly name: string
  readonly content?: Blob
}

/** A comparison on view. */
export interface VersionsCompared {
  readonly sources: readonly [ComparedSource, ComparedSource]
  readonly answer: ComparisonAnswer
}
