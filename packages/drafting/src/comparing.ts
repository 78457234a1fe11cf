import type { Partners } from './align-blocks.ts'
import type { EditGroup, ParagraphEdit, Unwritable } from './edits.ts'
import type { Layouts } from './layouts.ts'
import type { TextBlock, TextParagraph } from './text-blocks.ts'

/** What the comparison of one text's containers shares. */
export interface Comparing {
  readonly partners: Partners
  readonly layouts: Layouts
  /** Compare white space as well; else it stays as the base has it. */
  readonly exact: boolean
  readonly changes: EditGroup[]
  readonly refused: Unwritable[]
}

/** Compares the blocks of one container: the body, a note, a cell, a text box. */
export type CompareContainer = (
  before: readonly TextBlock[],
  after: readonly TextBlock[],
  comparing: Comparing,
) => void

/** Edits of one paragraph, to be written together. */
export function add(
  { changes }: Comparing,
  { pieces, part }: TextParagraph,
  edits: readonly ParagraphEdit[],
): void {
  const index = part === undefined ? pieces[0]?.index : undefined
  if (edits.length > 0) changes.push({ edits, ...(index === undefined ? {} : { index }) })
}
