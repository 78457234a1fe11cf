import type { Heading, Paragraph, PhrasingContent, Table, TableCell, Text } from 'mdast'
import type { Anchor, BlockData } from './types.ts'

/** Hints as a reader collects them: what does not apply is undefined and is left out of the node. */
export type Hints = { readonly [K in keyof BlockData]: BlockData[K] | undefined }

function dataOf(hints: Hints): BlockData {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined))
}

export function text(value: string): Text {
  return { type: 'text', value }
}

export function paragraph(children: PhrasingContent[], hints: Hints): Paragraph {
  return { type: 'paragraph', children, data: dataOf(hints) }
}

/** `depth` is brought into mdast's range 1 to 6. */
export function heading(depth: number, children: PhrasingContent[], hints: Hints): Heading {
  const within = Math.min(6, Math.max(1, Math.trunc(depth))) as Heading['depth']
  return { type: 'heading', depth: within, children, data: dataOf(hints) }
}

export interface CellSource {
  readonly children: PhrasingContent[]
  readonly anchor: Anchor
}

/** A table whose cells carry anchors of their own. */
export function table(rows: readonly (readonly CellSource[])[], hints: Hints): Table {
  return {
    type: 'table',
    data: dataOf(hints),
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map(
        (cell): TableCell => ({ type: 'tableCell', children: cell.children, data: { anchor: cell.anchor } }),
      ),
    })),
  }
}
