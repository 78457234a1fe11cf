import {
  type ITableOptions,
  type Paragraph,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { CaptionedTable } from './docx-captioned.ts'
import { shares } from './docx-page.ts'
import { paragraph } from './docx-text.ts'

interface CellContent {
  readonly children: readonly Paragraph[]
  /** Six hexadecimal digits. */
  readonly fill?: string
}

export interface TableContent {
  /** Spoken, not printed. */
  readonly caption: string
  readonly style: 'SummaryTable' | 'MatrixTable'
  /** Columns of a table from the right run from right to left. */
  readonly direction: 'ltr' | 'rtl'
  readonly measure: number
  /** Relative widths of the columns. */
  readonly parts: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly { readonly cells: readonly CellContent[]; readonly keepTogether: boolean }[]
}

/** A table of fixed widths whose first row is a header that is repeated on every page. */
export function table({ caption, style, direction, measure, parts, head, rows }: TableContent): Table {
  const widths = shares(measure, parts)
  const header = head.map((name) => ({ children: [paragraph('TableHead', name)] }))
  const options: ITableOptions = {
    style,
    layout: TableLayoutType.FIXED,
    width: { size: measure, type: WidthType.DXA },
    columnWidths: widths,
    ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    tableLook: {
      firstRow: true,
      firstColumn: false,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(header, widths) }),
      ...rows.map((row) => new TableRow({ cantSplit: row.keepTogether, children: cells(row.cells, widths) })),
    ],
  }
  return new CaptionedTable(options, caption)
}

function cells(contents: readonly CellContent[], widths: readonly number[]): TableCell[] {
  return contents.map(
    ({ children, fill }, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        ...(fill ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
        children: [...(children.length > 0 ? children : [paragraph('TableText')])],
      }),
  )
}
