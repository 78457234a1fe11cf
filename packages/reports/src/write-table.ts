import { csvOf } from './csv.ts'
import type { WorkbookContent } from './workbook.ts'

/** One table of a workbook as CSV after RFC 4180, with its header and a byte order mark for Excel. */
export function writeTable({ columns, rows }: WorkbookContent['sheets'][number]): string {
  return csvOf([columns.map(({ title }) => title), ...rows])
}
