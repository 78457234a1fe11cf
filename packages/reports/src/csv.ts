import { columnsOf } from './columns.ts'
import { questionRecords } from './question-records.ts'
import { withoutFormula } from './spreadsheet-text.ts'
import type { MatrixView } from './types.ts'

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/** One record an obligation, after RFC 4180: records end in CR LF, every field is quoted, quotes are doubled. */
export function toCsv(view: MatrixView): string {
  const { wording } = view
  const columns = columnsOf(view)
  const header = columns.map(({ key }) => wording.columns[key])
  const records = view.articles.flatMap(({ rows }) =>
    rows.map((row) => columns.map((column) => column.value(row, wording))),
  )
  return csvOf([header, ...records, ...questionRecords(view, columns)])
}

/** Records of texts as a file. */
export function csvOf(records: readonly (readonly string[])[]): string {
  return byteOrderMark + records.map((record) => `${record.map(field).join(',')}\r\n`).join('')
}

function field(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`
}
