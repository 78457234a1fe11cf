/** A paragraph of a file as the drafter sees it. Of the base, its pieces tell where it stands. */
export interface TextParagraph {
  readonly type: 'paragraph'
  /** Words as the file holds them, without an automatic number. */
  readonly text: string
  /** The automatic number, as printed. */
  readonly label?: string
  /** Length of a number that is typed at the beginning, with the space behind it. */
  readonly head?: number
  readonly layout: Layout
  /** Offset at which the source's paragraph begins, by which clauses find it. */
  readonly start?: number
  /** Part of the package, where it is not the main one. */
  readonly part?: string
  /** Ordinals of the file's paragraphs that make it up, with the offset in `text` where each begins. Empty in a new text. */
  readonly pieces: readonly Piece[]
  readonly boxes: readonly TextBlock[]
}

interface Piece {
  readonly index: number
  readonly from: number
}

/** Paragraphs of equal layout look alike. */
export interface Layout {
  /** Name of the style; of other formats, what stands for it. */
  readonly style: string
  /** List, level, direction and the like. */
  readonly rest: string
}

export interface TextTable {
  readonly type: 'table'
  /** Ordinal of the table in its part; of the base only. */
  readonly index?: number
  readonly part?: string
  readonly rows: readonly (readonly TextCell[])[]
  /** Rows that count, where others were found elsewhere. */
  readonly only?: readonly number[]
}

export type TextCell = readonly TextBlock[]
export type TextBlock = TextParagraph | TextTable

/** Words of a table row, for messages. */
export const rowText = (row: readonly TextCell[]): string => row.map(cellText).join(' | ')

/** Words of a cell, one line a paragraph. */
export const cellText = (cell: TextCell): string =>
  cell
    .map((block) => (block.type === 'paragraph' ? block.text : block.rows.map(rowText).join('\n')))
    .join('\n')

/** Every paragraph in reading order, those in cells and boxes as well. */
export function paragraphsOf(blocks: readonly TextBlock[]): TextParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block, ...paragraphsOf(block.boxes)]
      : block.rows.flatMap((row) => row.flatMap(paragraphsOf)),
  )
}
