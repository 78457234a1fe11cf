import type {
  ExplainedCandidate,
  GuidanceSource,
  Matrix,
  Obligation,
  OutlineRow,
  Texts,
} from '@concordance/toolkit'

/** What `read` gives as JSON. */
export interface LawOutline {
  readonly title: string
  readonly language: string
  readonly source: { readonly file: string; readonly format: string; readonly sha256: string }
  readonly clauses: readonly OutlineRow[]
  readonly messages: readonly {
    readonly reason: string
    readonly place: string
    readonly rule: string
    /** eId of the clause in doubt. */
    readonly clause?: string
  }[]
}

/** What `model list` gives as JSON. */
export interface ModelList {
  readonly instruments: readonly ListedInstrument[]
  readonly guidance: readonly GuidanceSource[]
  /** Every instrument of the library, whether its obligations are listed or not. */
  readonly catalogue: readonly CatalogueRow[]
  readonly themes: readonly { readonly id: string; readonly title: Texts }[]
  /** Languages of laws for which the model has terms. */
  readonly lawLanguages: readonly string[]
}

export interface CatalogueRow {
  readonly id: string
  readonly title: Texts
  readonly shortTitle: Texts
  /** Ids of its own obligations. */
  readonly obligations: readonly string[]
}

export interface ListedInstrument {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly obligations: readonly Obligation[]
}

/** What `model search` gives as JSON. */
export interface SearchResults {
  readonly results: readonly { readonly obligation: Obligation; readonly score: number }[]
}

/** What `map --explain` gives as JSON, as far as the page uses it. */
export interface Explained {
  readonly explained: readonly ExplainedCandidate[]
}

/** The laws on the desk and what was proposed for them. */
export interface Work {
  readonly laws: readonly LawOutline[]
  /** What the program proposes. */
  readonly proposed: Matrix
  /** The same with what people found over it. */
  readonly matrix: Matrix
  /** Files that the matrix counts; a bill beside laws in force is only read. */
  readonly counted: readonly string[]
}
