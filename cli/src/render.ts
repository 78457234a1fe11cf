import type { Block, Cell, OutlineLine } from '@concordance/toolkit'
import { changeLine } from './changes.ts'
import { padEnd, truncate, width, wrap } from './lines.ts'
import { renderTable } from './table.ts'
import type { Terminal } from './terminal.ts'

/** Blocks as text for a terminal, parted by empty lines, with a line feed at the end. */
export function render(blocks: readonly Block[], terminal: Terminal): string {
  return blocks.map((block) => `${renderBlock(block, terminal).join('\n')}\n`).join('\n')
}

function renderBlock(block: Block, terminal: Terminal): readonly string[] {
  switch (block.type) {
    case 'heading':
      return wrap(block.text, terminal.width).map((line) => terminal.paint(line, 'strong'))
    case 'text':
      return wrap(block.text, terminal.width).map((line) => terminal.paint(line, block.tone))
    case 'fields':
      return fields(block.fields, terminal)
    case 'list':
      return block.items.flatMap((item) => hang('- ', item, terminal))
    case 'quote':
      return [
        ...block.text.split('\n').flatMap((line) => hang('  | ', line, terminal, '  | ')),
        ...hang('    ', { text: block.from, tone: 'quiet' }, terminal),
      ]
    case 'table':
      return renderTable(block.columns, block.rows, terminal)
    case 'changes':
      return block.rows.flatMap((row) => changeLine(row, terminal))
    case 'outline':
      return block.rows.flatMap((row) => outlineLine(row, block.whole, terminal))
  }
}

function fields(rows: readonly (readonly [string, Cell])[], terminal: Terminal): readonly string[] {
  const names = Math.max(...rows.map(([name]) => width(name))) + 2
  return rows.flatMap(([name, value]) => hang(padEnd(name, names), value, terminal))
}

/** The text behind a first word, its further lines indented to stand below its first. */
function hang(
  first: string,
  cell: Cell,
  terminal: Terminal,
  next = ' '.repeat(width(first)),
): readonly string[] {
  const { text, tone } = typeof cell === 'string' ? { text: cell, tone: undefined } : cell
  const lines = wrap(text, Math.max(20, terminal.width - width(first)))
  return lines.map((line, index) => (index === 0 ? first : next) + terminal.paint(line, tone))
}

function outlineLine(row: OutlineLine, whole: boolean, terminal: Terminal): readonly string[] {
  const tone = row.strong ? 'strong' : undefined
  const first = '  '.repeat(row.depth) + (row.label === '' ? '' : `${row.label} `)
  const left = Math.max(20, terminal.width - width(first))
  const lines = whole ? wrap(row.text, left) : [truncate(row.text, left)]
  const doubts = (row.doubts ?? []).flatMap((doubt) =>
    hang(`${'  '.repeat(row.depth)}  ? `, { text: doubt, tone: 'warn' }, terminal),
  )
  return [
    ...lines.map((line, i) =>
      terminal.paint(`${i === 0 ? first : ' '.repeat(width(first))}${line}`.trimEnd(), tone),
    ),
    ...doubts,
  ]
}
