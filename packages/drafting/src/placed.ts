import type { ParagraphEdit } from './edits.ts'

/** Edits of one amendment, with the clause and what is worth telling. */
export interface Placed {
  readonly path: string
  readonly edits: readonly ParagraphEdit[]
  readonly note?: string
}
