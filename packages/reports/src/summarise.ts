import type { Matrix } from '@concordance/gap-analysis'
import type { ArticleView, StatusView } from './types.ts'
import { viewMatrix } from './view.ts'
import { wordingFor } from './wording.ts'

/** What a terminal prints of a matrix; every text is in the language asked. */
export interface MatrixSummary {
  readonly title: string
  readonly subject: string
  /** Whether the statuses are proposals or what people found. */
  readonly note: string
  /** Headers of `rows` in their order: provision, title, status, clauses. */
  readonly header: readonly string[]
  readonly rows: readonly SummaryRow[]
  /** Counts per status, in the order met, partial, gap, na. */
  readonly statuses: readonly StatusView[]
  readonly articles: readonly Pick<ArticleView, 'heading' | 'counts'>[]
  readonly total: number
}

export interface SummaryRow {
  readonly id: string
  readonly citation: string
  readonly title: string
  readonly status: StatusView['status']
  /** Sign and word, as printed. */
  readonly statusText: string
  /** Citations of the clauses that a document quotes. */
  readonly clauses: readonly string[]
}

/** Rows and counts of a matrix for a table in the terminal. Throws a RangeError for a language without wording. */
export function summarise(matrix: Matrix, language = 'en'): MatrixSummary {
  const wording = wordingFor(language)
  const view = viewMatrix(matrix, wording)
  const { columns } = wording
  return {
    title: view.title,
    subject: view.subject,
    note: view.note,
    header: [columns.citation, columns.obligation, columns.status, columns.clauses],
    rows: view.articles.flatMap(({ rows }) =>
      rows.map(({ id, citation, title, status, sign, statusWord, evidence, nearestOnly }) => ({
        id,
        citation,
        title: title.text,
        status,
        statusText: `${sign} ${statusWord}`,
        clauses: nearestOnly ? [] : evidence.map(({ cite }) => cite.short),
      })),
    ),
    statuses: view.statuses,
    articles: view.articles.map(({ heading, counts }) => ({ heading, counts })),
    total: view.total,
  }
}
