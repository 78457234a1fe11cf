/** The text of a law as it is to be set in a fresh Word document: one block a paragraph or table, in reading order. */
export interface LawText {
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
  /** ISO date for the file's metadata. */
  readonly date: string
  readonly program: string
  readonly blocks: readonly LawTextBlock[]
}

export type LawTextBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly text: readonly LawTextRun[] }
  | { readonly type: 'paragraph'; readonly text: readonly LawTextRun[]; readonly level: number }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }

/** Words of one look. */
export interface LawTextRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}
