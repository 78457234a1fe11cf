/** Two versions of a law, clause by clause, as they are to be set. Plain JSON. */
export interface ComparisonDocument {
  readonly before: ComparedVersion
  readonly after: ComparedVersion
  /** ISO date. */
  readonly date: string
  readonly program: string
  /** Show unchanged clauses as well. */
  readonly all: boolean
  readonly rows: readonly ComparedRow[]
  readonly counts: { readonly [change in ChangeKind | 'unchanged']: number }
}

export interface ComparedVersion {
  readonly title: string
  readonly file: string
  readonly sha256: string
  /** BCP 47 tag. */
  readonly language: string
}

export type ChangeKind = 'inserted' | 'deleted' | 'moved' | 'renumbered' | 'retitled' | 'reworded'

export interface ComparedRow {
  /** Empty where nothing changed. */
  readonly changes: readonly ChangeKind[]
  /** Depth in the law, 0-based. */
  readonly depth: number
  readonly before?: ComparedPlace
  readonly after?: ComparedPlace
  readonly heading: readonly Stretch[]
  readonly words: readonly Stretch[]
}

export interface ComparedPlace {
  /** Citation. */
  readonly path: string
  /** Number as printed; empty where nothing is. */
  readonly label: string
}

/** Words that stay, or that came or went. */
export interface Stretch {
  readonly text: string
  readonly change?: 'inserted' | 'deleted'
}

export type ComparisonForm = 'html' | 'md' | 'json'
