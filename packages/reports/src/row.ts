import type { Matrix, MatrixRow, Status } from '@concordance/gap-analysis'
import { fill, type MatrixWording } from '@concordance/templates'
import { changeOf } from './change.ts'
import { citing, languagesOf } from './cite.ts'
import { viewEvidence } from './evidence.ts'
import { findingReason, findingWord } from './finding.ts'
import { formatNumber } from './format.ts'
import { shortName } from './instrument.ts'
import { signs } from './status.ts'
import type { BeforeView, ElementView, RowView, Words } from './types.ts'
import { choose, clean, words } from './words.ts'

/** One obligation with its texts in the document's language and the law's words in theirs. */
export function viewRow(row: MatrixRow, matrix: Matrix, wording: MatrixWording): RowView {
  const { language } = wording
  return {
    id: clean(row.id),
    article: clean(row.article),
    citation: citation(row, matrix, wording),
    title: choose(row.title, language),
    statement: choose(row.statement, language),
    level: wording.level[row.level] ?? row.level,
    form: wording.form[row.form] ?? row.form,
    status: row.status,
    statusWord: row.finding ? findingWord(row.finding.status, wording) : wording.status[row.status],
    sign: signs[row.status],
    reason: row.finding ? findingReason(row.finding, wording) : reason(row, matrix, wording),
    ...(row.before ? { before: before(row.before.status, row.status, wording) } : {}),
    ...viewEvidence(row, matrix, wording),
    elements: viewElements(row, matrix, wording),
    missing: row.missing.map((texts) => choose(texts, language)),
  }
}

/** A provision of another instrument names it, or the reader would look in the wrong place. */
function citation(row: MatrixRow, matrix: Matrix, wording: MatrixWording): string {
  if (!row.instrument) return clean(row.citation)
  const instrument = shortName(row.instrument, matrix, wording.language)
  return fill(wording.provisionOf, { citation: clean(row.citation), instrument })
}

function before(from: Status, to: Status, wording: MatrixWording): BeforeView {
  const change = changeOf(from, to)
  return {
    status: from,
    word: wording.status[from],
    sign: signs[from],
    change,
    changeWord: wording.change[change],
  }
}

function viewElements(row: MatrixRow, matrix: Matrix, wording: MatrixWording): ElementView[] {
  const languageOf = languagesOf(matrix)
  const cite = citing(matrix, wording)
  return row.elements.map((element) => ({
    id: clean(element.id),
    text: choose(element.text, wording.language),
    essential: element.essential,
    met: element.met,
    ...(element.path ? { cite: cite(element.path, element.file) } : {}),
    file: clean(element.file ?? ''),
    quote: words(element.quote, languageOf(element.file)),
    note: clean(element.note),
  }))
}

/**
 * Why the status is proposed. The matcher's own sentence is English; in another language the sentence is made from the
 * elements, which say the same.
 */
function reason(row: MatrixRow, matrix: Matrix, wording: MatrixWording): Words {
  if (wording.language === 'en' && row.because) return words(withoutMissing(row), 'en')
  const essential = row.elements.filter((element) => element.essential)
  if (essential.length === 0) return words(wording.meaning[row.status], wording.language)
  const found = essential.filter((element) => element.met)
  const text = fill(wording.reason[row.status], {
    found: formatNumber(found.length, wording.language),
    total: formatNumber(essential.length, wording.language),
  })
  return words([...doubts(row, matrix, wording), text].join(' '), wording.language)
}

/** Clauses to read where the program cannot tell. */
const readFirst = 3

/** That clauses contradict each other, and that the status is a guess. The matcher's English sentence says it itself. */
function doubts(
  { unclear, conflicts = [], evidence }: MatrixRow,
  matrix: Matrix,
  wording: MatrixWording,
): string[] {
  const cite = citing(matrix, wording)
  const { reason: labels } = wording
  const contradictions = conflicts.map(({ clauses }) =>
    clauses.map(
      ({ path, file, value }) => `${cite(path, file).short}: ${formatNumber(value, wording.language)}`,
    ),
  )
  const first = evidence.slice(0, readFirst).map(({ path, file }) => cite(path, file).short)
  return [
    ...(unclear && first.length > 0 ? [fill(labels.unclear, { clauses: first.join(', ') })] : []),
    ...contradictions.map((clauses) => fill(labels.conflict, { clauses: clauses.join('; ') })),
  ]
}

/** The matcher's sentence up to where it begins to list what is missing: that stands in a place of its own. */
function withoutMissing({ because, missing }: MatrixRow): string {
  const listed = missing[0] ? because.indexOf(missing[0].en) : -1
  const end = because.lastIndexOf(';', listed)
  return listed > 0 && end > 0 ? `${because.slice(0, end)}.` : because
}
