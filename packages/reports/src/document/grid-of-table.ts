import type { Table } from 'mdast'
import { plain } from './plain.ts'
import type { Grid } from './tree.ts'

/** A Markdown table as a grid: its first row is the header, columns share the width by their longest words. */
export function gridOfTable({ children: [head, ...rows] }: Table): Grid {
  const names = head?.children.map(({ children }) => plain(children)) ?? []
  const widths = names.map((name, column) =>
    Math.min(
      60,
      rows.reduce(
        (most, { children }) => Math.max(most, plain(children[column]?.children ?? []).length),
        name.length + 2,
      ),
    ),
  )
  return {
    type: 'grid',
    caption: names.join(', '),
    quiet: true,
    widths,
    head: names,
    rows: rows.map(({ children }) => ({
      cells: names.map((_, column) => ({
        children: [{ type: 'paragraph', children: children[column]?.children ?? [] }],
      })),
    })),
  }
}
