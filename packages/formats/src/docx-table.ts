import type { Block as WordBlock, Cell as WordCell, Table as WordTable } from '@concordance/word'
import type { PhrasingContent } from 'mdast'
import { table, text } from './blocks.ts'
import { docxLines } from './docx-inline.ts'
import { typedMarker } from './markers.ts'
import type { Block, Role } from './types.ts'

/** Columns of running text side by side, or a frame of one column: no table of data. */
export function isLayoutTable(source: WordTable): boolean {
  return source.sideBySide || source.columns === 1 || source.rows.every((row) => row.cells.length === 1)
}

function wordsIn(cell: WordCell): string {
  return cell.blocks
    .map((block) => (block.type === 'paragraph' ? block.text : ''))
    .join(' ')
    .trim()
}

/** The rows of a list that is set as a table (number, words); undefined for any other table. */
export function labelledRows(
  source: WordTable,
): { readonly label: string; readonly words: readonly WordBlock[] }[] | undefined {
  const rows = source.rows.map((row) => {
    const labels = row.cells.slice(0, -1).map(wordsIn)
    const numbers = labels.every(
      (label) => label === '' || /^[-–—•]$/.test(label) || typedMarker(label) === label,
    )
    const words = row.cells.at(-1)?.blocks ?? []
    return numbers && row.cells.length > 1 ? { label: labels.join(' ').trim(), words } : undefined
  })
  return rows.every((row) => row !== undefined) ? rows : undefined
}

/** A table with one row of cells for each of its rows; paragraphs in a cell are parted by breaks, numbers stand in the text. */
export function docxTable(source: WordTable, role: Role | undefined, marks: Map<string, string>): Block[] {
  const { part, start, end, index } = source.anchor
  const anchor = { part, start, end, index }
  const rows = source.rows.map((row) =>
    row.cells.map((cell) => ({
      children: cell.blocks.flatMap((block) => cellContent(block, marks)).slice(1),
      anchor: cell.blocks[0] === undefined ? anchor : anchorOf(cell.blocks),
    })),
  )
  return rows.some((row) => row.some((cell) => cell.children.length > 0))
    ? [table(rows, { anchor, role })]
    : []
}

function anchorOf(blocks: readonly WordBlock[]): { part: string; start: number; end: number; index: number } {
  const first = blocks[0]?.anchor
  return {
    part: first?.part ?? '',
    start: first?.start ?? 0,
    end: blocks.at(-1)?.anchor.end ?? 0,
    index: first?.index ?? 0,
  }
}

/** Each paragraph of a cell with a break in front. */
function cellContent(block: WordBlock, marks: Map<string, string>): PhrasingContent[] {
  if (block.type === 'table')
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.blocks.flatMap((inner) => cellContent(inner, marks))),
    )
  const label = block.label === undefined ? [] : [text(`${block.label} `)]
  const lines = docxLines(block, marks, false).flatMap((line) => [...label, ...line.children])
  return lines.length === 0 ? [] : [{ type: 'break' }, ...lines]
}
