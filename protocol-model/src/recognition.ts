/**
 * How an obligation is recognised in a national law: as combinations of concepts, never as sentences,
 * so that it holds in every language that has terms for the concepts.
 */
export interface Recognition {
  readonly obligation: string
}
