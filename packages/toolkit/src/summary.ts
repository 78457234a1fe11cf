import type { Matrix, Status } from '@concordance/gap-analysis'
import { matrixWording } from '@concordance/templates'
import { type Block, type Cell, statusCell } from './view.ts'

const statuses: readonly Status[] = ['met', 'partial', 'gap', 'na']

/** A matrix on one screen or two: counts per article, a line per obligation, where the files lie. */
export async function summary(
  matrix: Matrix,
  language: string,
  files: readonly string[],
): Promise<readonly Block[]> {
  // The package of the writers is big; it is loaded when a matrix is there to be shown.
  const { summarise } = await import('@concordance/reports')
  const { title, subject, note, header, rows, statuses: words, articles, total } = summarise(matrix, language)
  const [citation = '', obligation = '', status = '', clauses = ''] = header
  const { columns, colon } = matrixWording(language) ?? {}
  const sums = Object.fromEntries(words.map((word) => [word.status, word.count]))
  return [
    { type: 'heading', text: title },
    { type: 'text', text: `${subject}, ${matrix.date}`, tone: 'quiet' },
    {
      type: 'table',
      columns: [
        { title: citation, width: 'tight' },
        { title: status, width: 'tight' },
        { title: obligation, width: 'wide' },
        { title: clauses, width: 'wide' },
      ],
      rows: rows.map((row) => [
        row.citation,
        { text: row.statusText, tone: statusCell(row.status).tone },
        row.title,
        row.clauses.join('; '),
      ]),
    },
    {
      type: 'table',
      columns: [
        { title: '', width: 'wide' },
        ...words.map(
          ({ sign, word }) => ({ title: `${sign} ${word}`, width: 'tight', align: 'right' }) as const,
        ),
      ],
      rows: [
        ...articles.map(({ heading, counts }) => [
          heading,
          ...statuses.map((one) => count(counts[one], one)),
        ]),
        [
          { text: `${columns?.total ?? ''} ${total}`, tone: 'strong' },
          ...statuses.map((one) => count(sums[one] ?? 0, one)),
        ],
      ],
    },
    { type: 'text', text: `${status}${colon ?? ': '}${note}.`, tone: 'strong' },
    files.length > 0
      ? { type: 'list', items: files.map((file) => `written: ${file}`) }
      : {
          type: 'text',
          text: 'Nothing was written; add -o matrix.docx (or xlsx, html, csv, md, json, svg).',
        },
  ]
}

const count = (number: number, status: Status): Cell =>
  number === 0 ? { text: '·', tone: 'quiet' } : { text: String(number), tone: statusCell(status).tone }
