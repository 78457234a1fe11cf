import { type SheetKey, type SheetRow, sheetColumns } from './dossier-sheet.ts'
import { problem } from './problem.ts'
import { readWorkbook } from './read-workbook.ts'

/** A row that came back, with its place for people. */
export interface ReturnedRow extends SheetRow {
  /** `row 12`. */
  readonly place: string
  /** Letters of columns of this row that hold formulas. */
  readonly formulas: readonly string[]
}

/** Rows of the sheet that `dossier export-matrix` wrote, wherever its columns stand now. */
export function returnedRows(bytes: Uint8Array, file: string): readonly ReturnedRow[] {
  for (const { rows } of readWorkbook(bytes, file)) {
    const [first] = rows
    if (!first) continue
    const [head, cells] = first
    const columns = new Map<SheetKey, string>()
    for (const [letters, { text }] of cells) {
      const column = sheetColumns.find(({ title }) => title === text.trim())
      if (column) columns.set(column.key, letters)
    }
    if (!columns.has('obligation') || !columns.has('status')) continue
    const missing = sheetColumns.filter(({ key }) => !columns.has(key)).map(({ title }) => title)
    if (missing.length > 0)
      throw problem(
        `the sheet lacks the column ${missing.join(', ')}; take a fresh one with dossier export-matrix`,
        'no-column',
        file,
      )
    return [...rows].flatMap(([number, row]) => {
      if (number === head) return []
      const value = (key: SheetKey) => row.get(columns.get(key) ?? '')?.text ?? ''
      const values = Object.fromEntries(
        sheetColumns.map(({ key }) => [key, value(key)]),
      ) as unknown as SheetRow
      if (Object.values(values).every((text) => text.trim() === '')) return []
      const formulas = [...row].flatMap(([letters, { formula }]) => (formula ? [letters] : []))
      return [{ ...values, obligation: values.obligation.trim(), place: `row ${number}`, formulas }]
    })
  }
  throw problem(
    'the workbook holds no sheet of dossier export-matrix; its first row must name the columns',
    'no-column',
    file,
  )
}
