import type { Matrix, Status } from '@concordance/gap-analysis'
import type { MemoDraft } from '../types.ts'

/** One column of a comparison: a country, a version of its law, or a law as a bill would leave it. */
export interface CompareColumn {
  readonly name: string
  /** Findings or proposals; all columns are held against the same instruments. */
  readonly matrix: Matrix
}

/** What the columns are to each other. */
export type CompareSort = 'countries' | 'versions' | 'bill'

export interface CompareInput {
  readonly columns: readonly CompareColumn[]
  readonly sort: CompareSort
  /** What a row of the table is. */
  readonly rows: 'obligations' | 'elements'
  /** Ids of the instruments. */
  readonly instruments: readonly string[]
  /** BCP 47 tag; one of `countriesLanguages`. */
  readonly language: string
  /** Draft provisions, where the bill is a list of amendments. */
  readonly draft?: MemoDraft
}

/** A clause in the words of the law. */
export interface CompareQuote {
  readonly file: string
  readonly path: string
  readonly quote: string
  /** BCP 47 tag of the law. */
  readonly language: string
}

export interface CompareCell {
  readonly status: Status
  /** Name of the person who found it; none where it is proposed. */
  readonly by?: string
  readonly unclear?: boolean
  readonly quotes: readonly CompareQuote[]
}

/** One obligation, or one element of it, in every column. */
export interface CompareRow {
  readonly id: string
  readonly obligation: string
  readonly element?: string
  readonly citation: string
  readonly title: string
  /** Cells by the number of the column; nothing where nobody assessed it there. */
  readonly cells: readonly (CompareCell | null)[]
}

/** What a comparison is as plain data: the same for a program as for a reader. */
export interface ComparisonData {
  readonly sort: CompareSort
  readonly date: string
  readonly program: string
  readonly instruments: readonly string[]
  readonly columns: readonly {
    readonly name: string
    readonly laws: readonly { readonly title: string; readonly file: string; readonly sha256: string }[]
    readonly counts: { readonly [status in Status]: number }
    /** Obligations on which a person found something. */
    readonly found: number
    /** 0 to 1: met counts one, partly met one half; nothing where nothing applies. */
    readonly average: number | null
  }[]
  readonly articles: readonly {
    readonly article: string
    /** By the number of the column. */
    readonly averages: readonly (number | null)[]
    readonly average: number | null
    readonly rows: readonly CompareRow[]
  }[]
  /** Obligations whose status is another in the last column than in the first. */
  readonly moved: readonly { readonly obligation: string; readonly statuses: readonly (Status | null)[] }[]
}
