import type { Finding, Judgement, Opinion } from '@concordance/dossier'
import type { MatrixRow } from '@concordance/gap-analysis'
import { citationsOf } from './dossier-view.ts'

/** Columns of the sheet that goes out and comes back, in order. The first row names them. */
export const sheetColumns = [
  { key: 'obligation', title: 'Obligation', width: 14 },
  { key: 'provision', title: 'Provision', width: 14 },
  { key: 'title', title: 'Title', width: 26 },
  { key: 'proposed', title: 'Proposed by the program', width: 14 },
  { key: 'status', title: 'Status', width: 12 },
  { key: 'why', title: 'Why', width: 44 },
  { key: 'evidence', title: 'Clauses', width: 18 },
  { key: 'words', title: 'Words, where not the whole clause counts', width: 30 },
  { key: 'recommendation', title: 'Recommendation', width: 34 },
  { key: 'priority', title: 'Priority', width: 10 },
  { key: 'by', title: 'Found by', width: 16 },
  { key: 'entry', title: 'Entry (leave as it is)', width: 16 },
] as const

export type SheetKey = (typeof sheetColumns)[number]['key']
export type SheetRow = { readonly [key in SheetKey]: string }

/** The row of an obligation: what the program proposes, and the opinion that counts, if there is one. */
export function sheetRow(row: MatrixRow, proposed: string, finding: Finding | undefined): SheetRow {
  const opinion = finding?.opinions.at(-1)
  return {
    obligation: row.id,
    provision: row.citation,
    title: row.title.en ?? row.id,
    proposed,
    ...(opinion ? opinionCells(opinion) : { ...emptyCells, evidence: '' }),
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
