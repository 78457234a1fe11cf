import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { paper } from './docx-page.ts'
import { own } from './docx-text.ts'
import type { MatrixView } from './types.ts'
import { shorten } from './words.ts'

/** Head of every page: what is held against what. */
export function pageHeader(view: MatrixView, page: 'A4' | 'Letter'): Header {
  return new Header({
    children: [running(page, [own(view.title)], [own(shorten(view.subject, 120))])],
  })
}

/** Foot of every page: that the statuses are proposals, and the page's number of how many. */
export function pageFooter(view: MatrixView, page: 'A4' | 'Letter'): Footer {
  const { colon, columns, page: numbering } = view.wording
  const note = `${columns.status}${colon}${view.note}`
  return new Footer({ children: [running(page, [own(note)], pageOfPages(numbering))] })
}

function running(
  page: 'A4' | 'Letter',
  left: readonly ParagraphChild[],
  right: readonly ParagraphChild[],
): Paragraph {
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: 'right', position: paper(page).measure }],
    children: [...left, new TextRun({ children: [new Tab()] }), ...right],
  })
}

/** `Page {page} of {pages}` with fields in the place of the numbers. */
function pageOfPages(wording: string): TextRun[] {
  return wording
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{page}') return new TextRun({ children: [PageNumber.CURRENT] })
      if (piece === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES] })
      return own(piece)
    })
}
