import { startKey, type TextBlock, type TextParagraph } from '@concordance/drafting'
import type { Block, Paragraph, Table } from '@concordance/word'

/** How the blocks of a Word document are seen. */
export interface WordSight {
  /** Length of the typed number at the beginning of a paragraph. */
  readonly head: (key: string, text: string) => number
  /** Name of the main part. */
  readonly main: string
  /** Columns side by side and frames are the text itself, as readers of other formats see it. */
  readonly flat: boolean
  /** Paragraphs that are left out, by part and offset. */
  readonly without: ReadonlySet<string>
}

/** Blocks of a Word document as the drafter compares them. */
export function wordBlocks(blocks: readonly Block[], sight: WordSight): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    if (block.type === 'table') return tableBlocks(block, sight)
    if (sight.without.has(startKey(block.anchor.part, block.anchor.start))) return []
    const own = paragraph(block, sight)
    return sight.flat ? [own, ...wordBlocks(block.textBoxes, sight)] : [own]
  })
}

function paragraph(block: Paragraph, sight: WordSight): TextParagraph {
  const { text, label, style, list, level, rightToLeft, anchor, pieces } = block
  const head = sight.head(startKey(anchor.part, anchor.start), text)
  return {
    type: 'paragraph',
    text,
    ...(label === undefined ? {} : { label }),
    ...(head > 0 ? { head } : {}),
    layout: { style: style?.name ?? '', rest: `${list ?? ''} ${level ?? ''} ${rightToLeft ? 'rtl' : ''}` },
    start: anchor.start,
    ...(anchor.part === sight.main ? {} : { part: anchor.part }),
    pieces,
    boxes: sight.flat ? [] : wordBlocks(block.textBoxes, sight),
  }
}

function tableBlocks(table: Table, sight: WordSight): TextBlock[] {
  const { rows, anchor } = table
  if (
    sight.flat &&
    (table.sideBySide || table.columns === 1 || rows.every(({ cells }) => cells.length === 1))
  )
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => wordBlocks(cell.blocks, sight)))
  return [
    {
      type: 'table',
      index: anchor.index,
      ...(anchor.part === sight.main ? {} : { part: anchor.part }),
      rows: rows.map(({ cells }) => cells.map((cell) => wordBlocks(cell.blocks, sight))),
    },
  ]
}
