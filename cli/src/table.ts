import type { Cell, Column } from '@concordance/toolkit'
import { padEnd, padStart, width, wrap } from './lines.ts'
import type { Terminal } from './terminal.ts'

const gutter = '  '
const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
const toneOf = (cell: Cell) => (typeof cell === 'string' ? undefined : cell.tone)

/** A table with a head and a rule; cells that are too long run on in lines below. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  terminal: Terminal,
): readonly string[] {
  const widths = share(columns, rows, terminal.width)
  const head = columns.map((column): Cell => ({ text: column.title, tone: 'strong' }))
  const rule = terminal.paint(widths.map((cells) => '─'.repeat(cells)).join(gutter), 'quiet')
  const line = (row: readonly Cell[]) => renderRow(row, columns, widths, terminal)
  return [...line(head), rule, ...rows.flatMap(line)]
}

function renderRow(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  terminal: Terminal,
): readonly string[] {
  const cells = widths.map((cells, i) => wrap(textOf(row[i] ?? ''), cells))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, y) =>
    widths
      .map((size, i) => {
        const pad = columns[i]?.align === 'right' ? padStart : padEnd
        // Nothing stands behind the last column, so it needs no padding, which right-to-left text would displace.
        const text = cells[i]?.[y] ?? ''
        const padded = i === widths.length - 1 && columns[i]?.align !== 'right' ? text : pad(text, size)
        return terminal.paint(padded, toneOf(row[i] ?? ''))
      })
      .join(gutter)
      .trimEnd(),
  )
}

/** Widths in cells: `tight` columns take what they need, `wide` ones share the rest as far as they need it. */
function share(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  total: number,
): readonly number[] {
  const needs = columns.map((column, i) =>
    Math.max(width(column.title), ...rows.map((row) => width(textOf(row[i] ?? '')))),
  )
  const wide = needs.map((_, i) => i).filter((i) => columns[i]?.width === 'wide')
  const tight = needs.filter((_, i) => columns[i]?.width === 'tight').reduce((sum, need) => sum + need, 0)
  let left = total - tight - gutter.length * (columns.length - 1)
  const widths = [...needs]
  // The modest columns first: what they leave goes to the longer ones.
  for (const [place, i] of [...wide].sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0)).entries()) {
    const part = Math.max(12, Math.floor(left / (wide.length - place)))
    widths[i] = Math.min(needs[i] ?? 0, part)
    left -= widths[i] ?? 0
  }
  return widths
}
