import type { MatrixWording } from '@concordance/templates'
import type { MatrixView, RowView } from './types.ts'

/** A column of the flat table (one row an obligation) that CSV and XLSX share. */
export interface Column {
  readonly key: keyof MatrixWording['columns']
  /** Width in characters, for the forms that have widths. */
  readonly width: number
  readonly value: (row: RowView, wording: MatrixWording) => string
}

/** Blocks inside a cell are parted by a line feed. */
const lines = (items: readonly string[]) => items.join('\n')

const always: readonly Column[] = [
  { key: 'id', width: 13, value: (row) => row.id },
  { key: 'citation', width: 13, value: (row) => row.citation },
  { key: 'title', width: 24, value: (row) => row.title.text },
  { key: 'statement', width: 36, value: (row) => row.statement.text },
  { key: 'level', width: 13, value: (row) => row.level },
  { key: 'form', width: 15, value: (row) => row.form },
  { key: 'status', width: 15, value: (row) => row.statusWord },
  { key: 'reason', width: 24, value: (row) => row.reason.text },
  { key: 'clauses', width: 16, value: (row) => lines(row.evidence.map(({ cite }) => cite.full)) },
  { key: 'quotes', width: 52, value: (row, wording) => lines(quotes(row, wording)) },
  {
    key: 'found',
    width: 30,
    value: (row) => lines(row.elements.filter(({ met }) => met).map(({ text }) => text.text)),
  },
  { key: 'missing', width: 30, value: (row) => lines(row.missing.map(({ text }) => text)) },
  { key: 'also', width: 16, value: (row) => lines(row.also.map(({ full }) => full)) },
]

/** Behind the status, where the rows look back from a bill. */
const comparing: readonly Column[] = [
  { key: 'before', width: 15, value: ({ before }) => before?.word ?? '' },
  { key: 'change', width: 13, value: ({ before }) => before?.changeWord ?? '' },
]

/** Columns in the order in which they stand. */
export function columnsOf({ compares }: MatrixView): readonly Column[] {
  return compares ? always.flatMap((each) => (each.key === 'status' ? [each, ...comparing] : [each])) : always
}

/** Each quote behind its clause; a clause without words in a status of gap is marked as only the nearest. */
function quotes(row: RowView, wording: MatrixWording): string[] {
  const { open, close } = wording.quotes
  const quoted = row.evidence.flatMap(({ cite, quotes: texts }) =>
    texts.map(({ text }) => `${cite.full}${wording.colon}${open}${text}${close}`),
  )
  return row.nearestOnly ? [wording.evidence.nearest, ...quoted] : quoted
}
