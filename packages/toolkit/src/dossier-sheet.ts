import type { Finding, Judgement, Opinion } from '@concordance/dossier'
import type { MatrixRow } from '@concordance/gap-analysis'
import { type SheetKey, widths } from './dossier-sheet-widths.ts'
import { type SheetLanguage, sheetWords } from './dossier-sheet-words.ts'
import { citationsOf } from './dossier-view.ts'

/** One row of the sheet that goes out and comes back. */
export type SheetRow = { readonly [key in SheetKey]: string }

export interface SheetColumn {
  readonly key: SheetKey
  readonly title: string
  readonly width: number
}

/** The first row names the columns. */
export const sheetColumns = (language: SheetLanguage): readonly SheetColumn[] =>
  Object.entries(widths).map(([key, width]) => ({
    key: key as SheetKey,
    title: sheetWords[language].columns[key as SheetKey],
    width,
  }))

/** The row of an obligation: what the program proposes, and the opinion that counts, if there is one. */
export function sheetRow(row: MatrixRow, finding: Finding | undefined, language: SheetLanguage): SheetRow {
  const opinion = finding?.opinions.at(-1)
  const { statuses, priorities } = sheetWords[language]
  return {
    obligation: row.id,
    provision: row.citation,
    title: row.title[language] ?? row.title.en ?? row.id,
    proposed: statuses[row.status],
    ...(opinion ? opinionCells(opinion) : emptyCells),
    status: opinion ? statuses[opinion.status] : '',
    priority: opinion?.priority ? priorities[opinion.priority] : '',
    words: '',
    by: opinion?.by ?? '',
    entry: opinion?.entry ?? '',
  }
}

/** Cells that a person may edit, as an opinion fills them. */
export type Editable = Pick<SheetRow, 'status' | 'why' | 'evidence' | 'recommendation' | 'priority'>

export const emptyCells: Editable = { status: '', why: '', evidence: '', recommendation: '', priority: '' }

export const opinionCells = (opinion: Judgement | Opinion): Editable => ({
  status: opinion.status,
  why: opinion.why,
  evidence: citationsOf(opinion),
  recommendation: opinion.recommendation ?? '',
  priority: opinion.priority ?? '',
})

/** What a spreadsheet program does to a text without anybody's will: ends of lines, blanks at the ends, what is too long. */
export function sameCell(sheet: string, before: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/^'(?=[=+\-@])/, '')
      .trim()
  const [a, b] = [plain(sheet), plain(before)]
  return a === b || (a.endsWith('[…]') && a.length > 30_000 && b.startsWith(a.slice(0, 30_000)))
}
