/** Where a paragraph stands in the stretch that is moved as one. */
export interface Moved {
  /** What the edits call the move. */
  readonly move: string
  readonly starts: boolean
  readonly ends: boolean
  /** Content of the paragraph behind its properties, as it stands in the base. */
  readonly content: string
}
