import type { ComparisonData } from '@concordance/memos'
import { type Block, type Cell, statusCell } from './view.ts'

/** Columns that a terminal shows side by side; more are told by their counts. */
const most = 6

/** The comparison for a terminal: status and clauses of each obligation, then the averages. */
export function compareView(data: ComparisonData, files: readonly string[]): readonly Block[] {
  const { columns, articles, moved, sort } = data
  return [
    { type: 'heading', text: columns.map(({ name }) => name).join(' · ') },
    ...(columns.length <= most ? [sideBySide(data)] : []),
    counts(data),
    ...(columns.length <= most ? [averages(data)] : []),
    ...(sort === 'countries'
      ? []
      : ([
          {
            type: 'text',
            text: `${moved.length} of ${articles.reduce((sum, { rows }) => sum + rows.length, 0)} rows changed their status.`,
            tone: 'strong',
          },
        ] as const)),
    {
      type: 'text',
      text: 'Every status is a proposal unless a person found it. An average tells where to look; it is no mark for a country.',
      tone: 'quiet',
    },
    files.length > 0
      ? { type: 'list', items: files.map((file) => `written: ${file}`) }
      : {
          type: 'text',
          text: 'Nothing was written; add -o comparison.docx (or xlsx, html, csv, md, json, svg).',
        },
  ]
}

function sideBySide({ columns, articles }: ComparisonData): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Obligation', width: 'wide' },
      ...columns.map(({ name }) => ({ title: name, width: 'wide' as const })),
    ],
    rows: articles.flatMap(({ rows }) =>
      rows.map(({ citation, title, cells }) => [
        `${citation} ${title}`,
        ...cells.map((cell): Cell => {
          if (!cell) return { text: 'not assessed', tone: 'quiet' }
          const { text, tone } = statusCell(cell.status)
          const paths = [...new Set(cell.quotes.map(({ path }) => path))].join('; ')
          return { text: paths === '' ? text : `${text}: ${paths}`, tone }
        }),
      ]),
    ),
  }
}

function counts({ columns }: ComparisonData): Block {
  const statuses = ['met', 'partial', 'gap', 'na'] as const
  return {
    type: 'table',
    columns: [
      { title: 'Column', width: 'wide' },
      ...statuses.map((status) => ({
        title: statusCell(status).text,
        width: 'tight' as const,
        align: 'right' as const,
      })),
      { title: 'Average', width: 'tight', align: 'right' },
      { title: 'Found by persons', width: 'tight', align: 'right' },
    ],
    rows: columns.map(({ name, counts: its, average, found }) => [
      name,
      ...statuses.map((status) => String(its[status])),
      share(average),
      String(found),
    ]),
  }
}

function averages({ columns, articles }: ComparisonData): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Article', width: 'wide' },
      ...columns.map(({ name }) => ({ title: name, width: 'tight' as const, align: 'right' as const })),
      { title: 'Average', width: 'tight', align: 'right' },
    ],
    rows: articles.map(({ article, averages: its, average }) => [article, ...its.map(share), share(average)]),
  }
}

const share = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`)
