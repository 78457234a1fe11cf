import type { Texts } from '@concordance/toolkit'

/** What `model themes` gives as JSON. */
export interface ThemeGrid {
  readonly grid: readonly {
    readonly theme: string
    /** Ids of its own obligations, by instrument. */
    readonly obligations: { readonly [instrument: string]: readonly string[] }
  }[]
}

/** How an obligation stands to one of another instrument, as `model show` tells it. */
export interface RelatedObligation {
  readonly to: string
  readonly relation: 'equal-to' | 'subset-of' | 'superset-of' | 'intersects-with' | 'no-relationship'
  readonly rationale: string
  readonly confidence: string
  readonly provision: { readonly instrument: string; readonly citation: string }
  readonly title: Texts
}
