import type { Matrix, MatrixRow } from '@concordance/gap-analysis'
import { fill, type MatrixWording } from '@concordance/templates'
import { viewArticles } from './articles.ts'
import { noteOn } from './finding.ts'
import { formatDate, formatList, formatNumber, formatShare, languageName } from './format.ts'
import { shortName } from './instrument.ts'
import { viewQuestions } from './questions.ts'
import { viewRow } from './row.ts'
import { count, signs, statuses } from './status.ts'
import type { Fact, LawView, MatrixView, RowView, StatusView } from './types.ts'
import { choose, clean, directionOf, fenced, shorten, words } from './words.ts'

/** Sets a matrix in one language: chooses texts, formats dates and numbers, groups the rows by article. */
export function viewMatrix(matrix: Matrix, wording: MatrixWording): MatrixView {
  const { language } = wording
  const laws = matrix.laws.map(
    (law): LawView => ({
      title: words(law.title, law.language),
      file: clean(law.file),
      languageName: languageName(law.language, language),
      sha256: clean(law.sha256),
    }),
  )
  const rows = matrix.rows.map((row) => viewRow(row, matrix, wording))
  const subject = fill(wording.subject, {
    law: formatList(
      laws.map(({ title }) => fenced(shorten(title.text, 90))),
      language,
    ),
    instrument: formatList(
      [matrix.instrument, ...(matrix.also ?? [])].map(({ id }) => shortName(id, matrix, language)),
      language,
    ),
  })
  return {
    wording,
    language,
    direction: directionOf(language),
    title: wording.title,
    subject,
    fullTitle: `${wording.title}${wording.colon}${subject}`,
    date: matrix.date,
    program: clean(matrix.program),
    facts: facts(matrix, laws, wording),
    laws,
    statuses: viewStatuses(matrix.rows, wording),
    articles: viewArticles(matrix, rows, wording),
    total: rows.length,
    compares: rows.some((row) => row.before),
    attention: attention(matrix.rows, rows),
    attentionIntro: rows.some((row) => row.before)
      ? `${wording.attention.intro} ${wording.attention.bill}`
      : wording.attention.intro,
    questions: viewQuestions(matrix, wording),
    note: noteOn(matrix.rows, wording),
    caution: wording.prose.caution,
    reading: wording.prose.reading,
  }
}

/** The block under the title: what a reader cites, and what he needs to repeat the work. */
function facts(matrix: Matrix, laws: readonly LawView[], wording: MatrixWording): Fact[] {
  const { language, facts: labels } = wording
  const plain = (text: string) => words(text, language)
  return [
    ...[matrix.instrument, ...(matrix.also ?? [])].map(({ title }) => ({
      label: labels.instrument,
      value: choose(title, language),
    })),
    ...laws.flatMap((law) => [
      { label: labels.law, value: law.title, note: law.languageName },
      { label: labels.hash, value: plain(law.sha256), code: true, note: fenced(law.file) },
    ]),
    ...(matrix.bill
      ? [
          { label: labels.bill, value: plain(matrix.bill.title) },
          { label: labels.hash, value: plain(matrix.bill.sha256), code: true, note: clean(matrix.bill.file) },
        ]
      : []),
    { label: labels.date, value: plain(formatDate(matrix.date, language)) },
    { label: labels.model, value: plain(formatNumber(matrix.instrument.version, language)) },
    { label: labels.program, value: plain(`Concordance ${matrix.program}`) },
  ]
}

function viewStatuses(rows: readonly MatrixRow[], wording: MatrixWording): StatusView[] {
  const counts = count(rows)
  const earlier = count(rows.map((row) => row.before ?? row))
  return statuses.map((status) => ({
    status,
    word: wording.status[status],
    sign: signs[status],
    meaning: wording.meaning[status],
    count: counts[status],
    countBefore: earlier[status],
    share: formatShare(counts[status], rows.length, wording.language),
  }))
}

/**
 * What a bill makes worse; then binding obligations that are a gap or partly met, gaps first; each in the order of the
 * instrument and once.
 */
function attention(rows: readonly MatrixRow[], views: readonly RowView[]): RowView[] {
  const worse = views.filter(({ before }) => before?.change === 'worse')
  const binding = views.filter(
    (view, index) =>
      ['mandatory', 'qualified'].includes(rows[index]?.level ?? '') && view.before?.change !== 'worse',
  )
  const open = (['gap', 'partial'] as const).flatMap((status) =>
    binding.filter((view) => view.status === status),
  )
  return [...worse, ...open]
}
