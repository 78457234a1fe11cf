import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx'
import type { Bookmarks } from './docx-bookmark.ts'
import { paper } from './docx-page.ts'
import { statusStyle } from './docx-styles.ts'
import { table } from './docx-table.ts'
import { own, paragraph, prose, said, saidParagraphs, styled } from './docx-text.ts'
import { palette, statuses } from './status.ts'
import type { Fact, MatrixView, RowView, StatusView } from './types.ts'

/** First pages: what this is, how far to trust it, and the summary that links into the matrix. */
export function front(view: MatrixView, page: 'A4' | 'Letter', marks: Bookmarks): (Paragraph | Table)[] {
  const { headings } = view.wording
  const { measure } = paper(page)
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [own(view.title)] }),
    paragraph('Subtitle', view.subject),
    ...view.facts.map((fact) => factLine(fact, view)),
    paragraph('CautionHeading', headings.caution),
    ...prose('Caution', view.caution),
    heading1(headings.summary),
    byStatus(view, measure),
    heading2(headings.byArticle),
    byArticle(view, measure, marks),
    heading1(headings.attention),
    ...attention(view, measure, marks),
  ]
}

export function heading1(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [own(text)] })
}

function heading2(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [own(text)] })
}

function factLine({ label, value, code, note }: Fact, view: MatrixView): Paragraph {
  const tab = new TextRun({ children: [new Tab()] })
  return paragraph(
    'Fact',
    styled('Strong', label),
    tab,
    said(value, view, code ? 'Code' : undefined),
    note ? ` (${note})` : '',
  )
}

/** Sign and word of a status as a paragraph in the status's own style. */
export function statusLine({ status, sign, word }: Pick<StatusView, 'status' | 'sign' | 'word'>): Paragraph {
  return paragraph(statusStyle(status), styled('Sign', sign), ` ${word}`)
}

/** What the status was before a bill, and what the bill does to it. */
export function beforeLine({ before }: RowView, { wording }: MatrixView): Paragraph[] {
  if (!before) return []
  const label = wording.columns.before + wording.colon
  return [
    paragraph('TableText', label, styled('Sign', before.sign), ` ${before.word}`),
    paragraph('TableText', styled(before.change === 'worse' ? 'NotFound' : 'Strong', before.changeWord)),
  ]
}

function byStatus({ wording, direction, statuses: views, compares }: MatrixView, measure: number): Table {
  const { columns } = wording
  const before = compares ? [columns.before] : []
  return table({
    caption: wording.headings.byStatus,
    style: 'SummaryTable',
    direction,
    measure,
    parts: compares ? [18, 12, 10, 8, 52] : [18, 10, 8, 64],
    head: [columns.status, ...before, columns.count, columns.share, columns.meaning],
    rows: views.map((view) => ({
      keepTogether: true,
      cells: [
        { children: [statusLine(view)], fill: palette[view.status].paper },
        ...(compares ? [{ children: [paragraph('TableText', String(view.countBefore))] }] : []),
        { children: [paragraph('TableText', String(view.count))] },
        { children: [paragraph('TableText', view.share)] },
        { children: [paragraph('TableText', view.meaning)] },
      ],
    })),
  })
}

/** Counts of each article, and beside them one sign for each of its obligations in their order. */
function byArticle({ wording, direction, articles }: MatrixView, measure: number, marks: Bookmarks): Table {
  return table({
    caption: wording.headings.byArticle,
    style: 'SummaryTable',
    direction,
    measure,
    parts: [34, 8, 11, 8, 11, 7, 21],
    head: [
      wording.columns.article,
      ...statuses.map((status) => wording.status[status]),
      wording.columns.total,
      wording.headings.picture,
    ],
    rows: articles.map(({ anchor, heading, counts, rows }) => ({
      keepTogether: true,
      cells: [
        { children: [paragraph('TableText', marks.link(anchor, heading))] },
        ...statuses.map((status) => ({ children: [paragraph('TableText', String(counts[status]))] })),
        { children: [paragraph('TableText', String(rows.length))] },
        { children: [paragraph('TableText', styled('Sign', rows.map(({ sign }) => sign).join(' ')))] },
      ],
    })),
  })
}

function attention(view: MatrixView, measure: number, marks: Bookmarks): (Paragraph | Table)[] {
  const { wording } = view
  if (view.attention.length === 0) return [paragraph('Normal', wording.attention.none)]
  const { columns } = wording
  return [
    paragraph('Normal', view.attentionIntro),
    table({
      caption: wording.headings.attention,
      style: 'SummaryTable',
      direction: view.direction,
      measure,
      parts: [13, 27, 16, 44],
      head: [columns.citation, columns.obligation, columns.status, columns.missing],
      rows: view.attention.map((row) => attentionRow(row, view, marks)),
    }),
  ]
}

function attentionRow(row: RowView, view: MatrixView, marks: Bookmarks) {
  return {
    keepTogether: true,
    cells: [
      { children: [paragraph('TableText', marks.link(row.id, row.citation))] },
      { children: saidParagraphs('TableText', row.title, view) },
      {
        children: [
          statusLine({ status: row.status, sign: row.sign, word: row.statusWord }),
          ...beforeLine(row, view),
        ],
        fill: palette[row.status].paper,
      },
      { children: row.missing.flatMap((words) => saidParagraphs('TableText', words, view)) },
    ],
  }
}
