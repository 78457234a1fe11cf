/** A change of a law that is proposed. */
export interface Amendment {
  readonly id: string
  readonly action: 'insert' | 'replace' | 'repeal' | 'renumber'
  readonly place: {
    /** Citation of the clause: `5(1)(a)`. */
    readonly path: string
    readonly position: 'after' | 'before' | 'in'
  }
  /** The words as they stand; empty for the whole clause. */
  readonly old: string
  /** The words that come; each line is a paragraph. */
  readonly new: string
  /** Ids of the obligations that it serves. */
  readonly obligations: readonly string[]
  /** Id of the model provision that it was made from. */
  readonly template?: string
  readonly rationale?: string
}

/** What `AMENDMENTS.json` holds. */
export interface AmendmentList {
  readonly base?: { readonly file?: string; readonly sha256?: string }
  readonly amendments: readonly Amendment[]
}
