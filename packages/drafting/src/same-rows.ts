import { fold } from './folded-text.ts'
import { cellText, type TextBlock, type TextCell } from './text-blocks.ts'

/**
 * Takes out of both lists what says the same as a row of a table here and as a line there: formats without tables (plain
 * text, PDF) set a row as a line. Of a table that keeps rows, those are left.
 */
export function withoutSameRows(
  gone: readonly TextBlock[],
  come: readonly TextBlock[],
): readonly [gone: readonly TextBlock[], come: readonly TextBlock[]] {
  const kinds = new Set([...gone, ...come].map(({ type }) => type))
  if (kinds.size < 2) return [gone, come]
  const rows = (blocks: readonly TextBlock[]) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(rowLine) : []))
  const left = withoutLines(come, rows(gone))
  const kept = withoutLines(gone, rows(come))
  return [withoutRows(kept.blocks, left.taken), withoutRows(left.blocks, kept.taken)]
}

function withoutLines(blocks: readonly TextBlock[], lines: readonly string[]) {
  const open = new Set(lines.filter((line) => line !== ''))
  const taken = new Set<string>()
  const left = blocks.filter((block) => {
    const line = block.type === 'paragraph' ? fold(block.text).text : ''
    if (!open.has(line)) return true
    taken.add(line)
    return false
  })
  return { blocks: left, taken }
}

function withoutRows(blocks: readonly TextBlock[], taken: ReadonlySet<string>): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    if (block.type !== 'table' || !block.rows.some((row) => taken.has(rowLine(row)))) return [block]
    // A table of which rows are left keeps their places: rows that said the same are only not touched.
    const rows = block.rows.flatMap((row, at) => (taken.has(rowLine(row)) ? [] : [at]))
    return rows.length === 0 ? [] : [{ ...block, only: rows }]
  })
}

const rowLine = (row: readonly TextCell[]): string => fold(row.map(cellText).join(' ')).text
