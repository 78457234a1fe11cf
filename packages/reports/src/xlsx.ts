import write from 'write-excel-file/universal'
import type { MatrixView } from './types.ts'
import { about } from './xlsx-about.ts'
import { printSetUp } from './xlsx-print.ts'
import { elementRows, matrixRows } from './xlsx-rows.ts'
import { setZipTime } from './zip-time.ts'

/** A workbook with one row an obligation, one row an element, and a sheet that says how far to trust both. */
export async function toXlsx(view: MatrixView, page: 'A4' | 'Letter'): Promise<Uint8Array> {
  const { sheets } = view.wording
  const common = { orientation: 'landscape', rightToLeft: view.direction === 'rtl' } as const
  const matrix = matrixRows(view)
  const elements = elementRows(view)
  const workbook = [
    { ...common, sheet: sheets.matrix, ...matrix, stickyRowsCount: 1, stickyColumnsCount: 2 },
    { ...common, sheet: sheets.elements, ...elements, stickyRowsCount: 1, stickyColumnsCount: 2 },
    { ...common, sheet: sheets.about, ...about(view), showGridLines: false },
  ]
  const tables = [matrix, elements].map(({ data, columns }) => ({
    rows: data.length,
    columns: columns.length,
  }))
  const blob = await write(workbook, {
    fontFamily: 'Calibri',
    fontSize: 10,
    features: [printSetUp([sheets.matrix, sheets.elements], tables, page)],
  }).toBlob()
  return setZipTime(new Uint8Array(await blob.arrayBuffer()), view.date)
}
