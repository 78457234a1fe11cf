import type { MatrixRow } from '@concordance/toolkit'
import type { ComparedSource } from './comparison.ts'

type Status = MatrixRow['status']

export interface CountryCell {
  readonly status: Status
  /** Who found it; nobody where it is proposed. */
  readonly by?: string
  readonly quotes: readonly {
    readonly file: string
    readonly path: string
    readonly quote: string
    readonly language: string
  }[]
}

export interface CountryRow {
  readonly id: string
  readonly citation: string
  readonly title: string
  /** By the number of the column; null where nobody assessed it there. */
  readonly cells: readonly (CountryCell | null)[]
}

/** What `compare` gives as JSON, as far as the page shows it. */
export interface CountriesAnswer {
  readonly columns: readonly {
    readonly name: string
    readonly counts: { readonly [status in Status]: number }
    readonly found: number
    readonly average: number | null
  }[]
  readonly articles: readonly { readonly article: string; readonly rows: readonly CountryRow[] }[]
}

/** Several countries on view. */
export interface CountriesCompared {
  readonly columns: readonly ComparedSource[]
  readonly answer: CountriesAnswer
}
