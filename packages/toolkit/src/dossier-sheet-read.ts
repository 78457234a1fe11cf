import { type SheetRow, sheetColumns } from './dossier-sheet.ts'
import type { SheetKey } from './dossier-sheet-widths.ts'
import { columnTitled, priorityCode, statusCode } from './dossier-sheet-words.ts'
import { problem } from './problem.ts'
import { readWorkbook } from './read-workbook.ts'

/** A row that came back, with its place for people. */
export interface ReturnedRow extends SheetRow {
  /** `row 12`. */
  readonly place: string
  /** Letters of columns of this row that hold formulas. */
  readonly formulas: readonly string[]
}

/** What people wrote beside a row of a Word table. */
export interface ReturnedComment {
  readonly obligation: string
  readonly by: string
  readonly text: string
}

/** Columns of a row of headings, where it heads the sheet of `dossier export-matrix`; throws a problem for one that lacks some. */
export function columnsOf<T>(
  head: Iterable<readonly [T, string]>,
  file: string,
  spared: readonly SheetKey[] = [],
): ReadonlyMap<SheetKey, T> | undefined {
  const columns = new Map<SheetKey, T>()
  for (const [at, title] of head) {
    const key = columnTitled(title)
    if (key !== undefined) columns.set(key, at)
  }
  if (!columns.has('obligation') || !columns.has('status')) return undefined
  const missing = sheetColumns('en')
    .filter(({ key }) => !columns.has(key) && !spared.includes(key))
    .map(({ title }) => title)
  if (missing.length === 0) return columns
  throw problem(
    `the sheet lacks the column ${missing.join(', ')}; take a fresh one with dossier export-matrix`,
    'no-column',
    file,
  )
}

/** A row by its columns; nothing where it is empty. */
export function rowOf(value: (key: SheetKey) => string, place: string): ReturnedRow | undefined {
  const values = Object.fromEntries(
    sheetColumns('en').map(({ key }) => [key, value(key)]),
  ) as unknown as SheetRow
  if (Object.values(values).every((text) => text.trim() === '')) return undefined
  return {
    ...values,
    obligation: values.obligation.trim(),
    status: statusCode(values.status),
    priority: priorityCode(values.priority),
    place,
    formulas: [],
  }
}

/** Rows of the sheet that `dossier export-matrix` wrote, wherever its columns stand now. */
export function returnedRows(bytes: Uint8Array, file: string): readonly ReturnedRow[] {
  for (const { rows } of readWorkbook(bytes, file)) {
    const [first] = rows
    if (!first) continue
    const [head, cells] = first
    const columns = columnsOf(
      [...cells].map(([letters, { text }]) => [letters, text] as const),
      file,
    )
    if (!columns) continue
    return [...rows].flatMap(([number, cellsOfRow]) => {
      if (number === head) return []
      const row = rowOf((key) => cellsOfRow.get(columns.get(key) ?? '')?.text ?? '', `row ${number}`)
      const formulas = [...cellsOfRow].flatMap(([letters, { formula }]) => (formula ? [letters] : []))
      return row ? [{ ...row, formulas }] : []
    })
  }
  throw problem(
    'the workbook holds no sheet of dossier export-matrix; its first row must name the columns',
    'no-column',
    file,
  )
}
