import type { Context } from './context.ts'
import { type SheetRow, sheetColumns } from './dossier-sheet.ts'
import type { SheetKey } from './dossier-sheet-widths.ts'
import { type SheetLanguage, sheetWords } from './dossier-sheet-words.ts'

/** Relative widths on a page that lies; the title stands below the provision. */
const widths: { readonly [key in Exclude<SheetKey, 'title'>]: number } = {
  obligation: 8,
  provision: 13,
  proposed: 7,
  status: 8,
  why: 20,
  evidence: 9,
  words: 11,
  recommendation: 15,
  priority: 7,
  by: 8,
  entry: 8,
}

/** As many digits of an entry's hash as tell the entries on one obligation apart. */
export const entryDigits = 8

/** The sheet as a Word table: each row is known by the id in its first cell. */
export async function sheetDocument(
  context: Context,
  title: string,
  rows: readonly SheetRow[],
  language: SheetLanguage,
): Promise<Uint8Array> {
  const { writeDocument } = await import('@concordance/reports')
  const words = sheetWords[language]
  const columns = sheetColumns(language).flatMap(({ key, title: head }) =>
    key === 'title' ? [] : [{ key, head, width: widths[key] }],
  )
  const guide = words.guide.replace('{statuses}', Object.values(words.statuses).join(', '))
  const written = writeDocument(
    {
      type: 'root',
      children: [
        {
          type: 'sheet',
          orientation: 'landscape',
          children: [
            { type: 'heading', depth: 1, children: [{ type: 'text', value: `${title}: ${words.name}` }] },
            ...paragraphs(guide),
            {
              type: 'grid',
              caption: words.name,
              quiet: true,
              widths: columns.map(({ width }) => width),
              head: columns.map(({ head }) => head),
              rows: rows.map((row) => ({
                long: true,
                cells: columns.map(({ key }) => ({ children: paragraphs(cellOf(row, key)) })),
              })),
            },
          ],
        },
      ],
    },
    {
      format: 'docx',
      language,
      page: 'A4',
      metadata: { title: `${title}: ${words.name}`, program: context.program },
      now: context.today(),
    },
  )
  return written instanceof Uint8Array ? written : new TextEncoder().encode(written)
}

function cellOf(row: SheetRow, key: SheetKey): string {
  if (key === 'provision') return `${row.provision}\n${row.title}`
  return key === 'entry' ? (row.entry.split(':').at(-1) ?? '').slice(0, entryDigits) : row[key]
}

const paragraphs = (text: string) =>
  text.split(/\r\n|[\r\n]/).map((value) => ({
    type: 'paragraph' as const,
    children: value === '' ? [] : [{ type: 'text' as const, value }],
  }))
