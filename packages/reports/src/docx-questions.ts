import { Paragraph, type Table } from 'docx'
import { heading1 } from './docx-front.ts'
import { paper } from './docx-page.ts'
import { table } from './docx-table.ts'
import { own, paragraph, saidParagraphs } from './docx-text.ts'
import type { MatrixView } from './types.ts'

/** The questions for a person, under a heading of their own behind the matrix. */
export function questionTable(view: MatrixView, page: 'A4' | 'Letter'): (Paragraph | Table)[] {
  const { questions, wording } = view
  if (questions.length === 0) return []
  return [
    heading1(wording.questions.heading),
    new Paragraph({ keepNext: true, children: [own(wording.questions.intro)] }),
    table({
      caption: wording.questions.heading,
      style: 'SummaryTable',
      direction: view.direction,
      measure: paper(page).measure,
      parts: [20, 30, 50],
      head: [wording.columns.citation, wording.columns.obligation, wording.questions.question],
      rows: questions.map(({ citation, title, question }) => ({
        keepTogether: true,
        cells: [
          { children: [paragraph('TableText', citation)] },
          { children: saidParagraphs('TableText', title, view) },
          { children: saidParagraphs('TableText', question, view) },
        ],
      })),
    }),
  ]
}
