import type { Matrix, MatrixRow, Status } from '@concordance/gap-analysis'
import { textIn } from './texts.ts'
import { type Block, type Cell, statusCell } from './view.ts'

const statuses: readonly Status[] = ['met', 'partial', 'gap', 'na']

/** A matrix in a few lines: counts per article, what is missing, where the files lie. */
export function summary(matrix: Matrix, language: string, files: readonly string[]): readonly Block[] {
  const open = matrix.rows.filter(({ status }) => status === 'gap' || status === 'partial')
  return [
    { type: 'heading', text: matrix.laws.map(({ title }) => title).join(' · ') },
    {
      type: 'text',
      text: `against ${textIn(matrix.instrument.title, language)}, model version ${matrix.instrument.version}, ${matrix.date}`,
      tone: 'quiet',
    },
    counts(matrix),
    ...(open.length === 0 ? [] : [missing(open, language)]),
    {
      type: 'text',
      text: 'Every status is a proposal. A reference found is not compliance in practice: a person decides on each row.',
      tone: 'quiet',
    },
    files.length > 0
      ? { type: 'list', items: files.map((file) => `written: ${file}`) }
      : { type: 'text', text: 'Nothing was written; add -o matrix.docx (or xlsx, html, csv, md, json, svg).' },
  ]
}

/** Articles down, statuses across. */
function counts(matrix: Matrix): Block {
  const articles = [...new Set(matrix.rows.map(({ article }) => article))]
  const line = (name: Cell, rows: readonly MatrixRow[]): readonly Cell[] => [
    name,
    String(rows.length),
    ...statuses.map((status): Cell => count(rows, status)),
  ]
  return {
    type: 'table',
    columns: [
      { title: 'Article', width: 'tight' },
      { title: 'Obligations', width: 'tight', align: 'right' },
      ...statuses.map((status) => {
        const cell = statusCell(status)
        return { title: typeof cell === 'string' ? cell : cell.text, width: 'tight', align: 'right' } as const
      }),
    ],
    rows: [
      ...articles.map((article) => line(article, matrix.rows.filter((row) => row.article === article))),
      line({ text: 'All', tone: 'strong' }, matrix.rows),
    ],
  }
}

function count(rows: readonly MatrixRow[], status: Status): Cell {
  const number = rows.filter((row) => row.status === status).length
  const look = statusCell(status)
  if (number === 0 || typeof look === 'string') return '·'
  return { text: String(number), tone: look.tone }
}

const missing = (rows: readonly MatrixRow[], language: string): Block => ({
  type: 'table',
  columns: [
    { title: 'Provision', width: 'tight' },
    { title: 'Proposed', width: 'tight' },
    { title: 'Obligation', width: 'wide' },
    { title: 'What was not found', width: 'wide' },
  ],
  rows: rows.map((row) => [
    row.citation,
    statusCell(row.status),
    textIn(row.title, language),
    row.missing.map((text) => textIn(text, language)).join('; '),
  ]),
})
