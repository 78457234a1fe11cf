import write from 'write-excel-file/universal'
import { directionOf } from './words.ts'
import { fitted, headerCell, textCell } from './xlsx-cell.ts'
import { printSetUp } from './xlsx-print.ts'
import { setZipTime } from './zip-time.ts'

/** Tables of text as a workbook holds them. */
export interface WorkbookContent {
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
  /** ISO date. */
  readonly date: string
  readonly sheets: readonly {
    readonly name: string
    /** Widths in characters. */
    readonly columns: readonly { readonly title: string; readonly width: number }[]
    readonly rows: readonly (readonly string[])[]
  }[]
}

/**
 * A workbook of text tables with filters, frozen and printed headers; from the right where its language runs so. The same
 * content gives the same bytes.
 */
export async function writeWorkbook(content: WorkbookContent, page: 'A4' | 'Letter'): Promise<Uint8Array> {
  const rightToLeft = directionOf(content.language) === 'rtl'
  const sheets = content.sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    orientation: 'landscape' as const,
    rightToLeft,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map(({ title }) => headerCell(title)), ...rows].map((row) =>
      fitted(
        row.map((value) => (typeof value === 'string' ? textCell(value) : value)),
        columns,
      ),
    ),
  }))
  const sizes = content.sheets.map(({ columns, rows }) => ({
    rows: rows.length + 1,
    columns: columns.length,
  }))
  const names = content.sheets.map(({ name }) => name)
  const blob = await write(sheets, {
    fontFamily: 'Calibri',
    fontSize: 10,
    features: [printSetUp(names, sizes, page)],
  }).toBlob()
  return setZipTime(new Uint8Array(await blob.arrayBuffer()), content.date)
}
