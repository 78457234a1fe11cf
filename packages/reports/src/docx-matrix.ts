import { fill } from '@concordance/templates'
import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx'
import type { Bookmarks } from './docx-bookmark.ts'
import { beforeLine, heading1, statusLine } from './docx-front.ts'
import { paper } from './docx-page.ts'
import { questionTable } from './docx-questions.ts'
import { table } from './docx-table.ts'
import { own, paragraph, prose, said, saidParagraphs, styled } from './docx-text.ts'
import { kind } from './kind.ts'
import { palette } from './status.ts'
import type { ArticleView, ElementView, EvidenceView, MatrixView, RowView, Words } from './types.ts'

/** A row of more lines than this may break over a page; shorter ones are kept whole. A page holds about 34. */
const mostLines = 18

/** The matrix article by article, and how to read it. */
export function matrixBody(view: MatrixView, page: 'A4' | 'Letter', marks: Bookmarks): (Paragraph | Table)[] {
  const { headings } = view.wording
  return [
    heading1(headings.matrix),
    ...view.articles.flatMap((article) => articleTable(article, view, page, marks)),
    ...questionTable(view, page),
    heading1(headings.reading),
    ...prose('Normal', view.reading),
  ]
}

function articleTable(article: ArticleView, view: MatrixView, page: 'A4' | 'Letter', marks: Bookmarks) {
  const { columns } = view.wording
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [marks.mark(article.anchor, own(article.heading))],
    }),
    table({
      caption: `${view.wording.title}, ${article.label}`,
      style: 'MatrixTable',
      direction: view.direction,
      measure: paper(page).measure,
      parts: [26, 12, 36, 26],
      head: [columns.obligation, columns.status, columns.evidence, columns.elements],
      rows: article.rows.map((row) => matrixRow(row, view, marks)),
    }),
  ]
}

function matrixRow(row: RowView, view: MatrixView, marks: Bookmarks) {
  return {
    keepTogether: estimateLines(row) <= mostLines,
    cells: [
      { children: obligation(row, view, marks) },
      {
        children: [
          statusLine({ status: row.status, sign: row.sign, word: row.statusWord }),
          ...beforeLine(row, view),
          ...saidParagraphs('Muted', row.reason, view),
        ],
        fill: palette[row.status].paper,
      },
      { children: evidence(row, view) },
      { children: row.elements.map((element) => elementLine(element, view)) },
    ],
  }
}

/** Lines of the tallest cell, from the letters that stand in a line of each column. */
function estimateLines({ statement, evidence, elements }: RowView): number {
  const linesOf = (text: string, letters: number) => Math.ceil(text.length / letters)
  const quotes = evidence.flatMap((each) => each.quotes)
  const law = quotes.reduce((sum, { text }) => sum + linesOf(text, 62), evidence.length * 2 + 1)
  const parts = elements.reduce((sum, { text }) => sum + linesOf(text.text, 30) + 0.5, 0)
  return Math.max(linesOf(statement.text, 45) + 3, law, parts)
}

function obligation(row: RowView, view: MatrixView, marks: Bookmarks): Paragraph[] {
  return [
    paragraph('ObligationTitle', marks.mark(row.id, own(row.citation)), ' ', said(row.title, view)),
    ...saidParagraphs('TableText', row.statement, view),
    paragraph('Muted', kind(row)),
  ]
}

function evidence(row: RowView, view: MatrixView): Paragraph[] {
  const { evidence: labels } = view.wording
  return [
    ...(row.evidence.length === 0 ? [paragraph('TableText', labels.none)] : []),
    ...(row.nearestOnly ? [paragraph('Muted', labels.nearest)] : []),
    ...row.evidence.flatMap((each) => clause(each, view)),
    ...(row.also.length > 0
      ? [paragraph('Muted', fill(labels.also, { clauses: row.also.map(({ short }) => short).join('; ') }))]
      : []),
  ]
}

function clause({ cite, heading, quotes, why }: EvidenceView, view: MatrixView): Paragraph[] {
  const { wording } = view
  return [
    paragraph('ClauseTitle', cite.full, ...(heading ? [wording.colon, said(heading, view)] : [])),
    ...quotes.flatMap((quote) => saidParagraphs(quoteStyle(quote), quote, view)),
    ...(why.length > 0
      ? [paragraph('Muted', fill(wording.evidence.concepts, { concepts: why.join(', ') }))]
      : []),
  ]
}

/** A block quotation stands in its own face behind a rule and needs no marks. */
function quoteStyle({ direction }: Words): string {
  return direction === 'rtl' ? 'LawQuoteRightToLeft' : 'LawQuote'
}

function elementLine(element: ElementView, view: MatrixView): Paragraph {
  const { colon, elements } = view.wording
  const tab = new TextRun({ children: [new Tab()] })
  const mark = element.met
    ? [styled('Sign', '✓'), tab, styled('Found', elements.found)]
    : [styled('Sign', '✗'), tab, styled('NotFound', elements.notFound)]
  const supporting = element.essential ? [] : [` (${elements.supporting})`]
  const place = element.met && element.cite ? [` · ${element.cite.short}`] : []
  return paragraph('Element', ...mark, colon, said(element.text, view), ...supporting, ...place)
}
