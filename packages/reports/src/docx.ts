import { Document, Packer, PageOrientation } from 'docx'
import { bookmarks } from './docx-bookmark.ts'
import { front } from './docx-front.ts'
import { matrixBody } from './docx-matrix.ts'
import { paper } from './docx-page.ts'
import { coreProperties } from './docx-properties.ts'
import { pageFooter, pageHeader } from './docx-running.ts'
import { styles } from './docx-styles.ts'
import type { MatrixView } from './types.ts'
import { setZipTime } from './zip-time.ts'

/** The matrix as a Word document: landscape, in styles, with a navigable outline and links from summary to rows. */
export async function toDocx(view: MatrixView, page: 'A4' | 'Letter'): Promise<Uint8Array> {
  const { width, height, margin } = paper(page)
  const marks = bookmarks(view)
  const document = new Document({
    title: view.fullTitle,
    creator: `Concordance ${view.program}`,
    styles: styles(view),
    features: { updateFields: false },
    sections: [
      {
        properties: {
          // The first page has the title and needs no head above it.
          titlePage: true,
          page: {
            // The library wants the upright sheet and turns it itself.
            size: { width, height, orientation: PageOrientation.LANDSCAPE },
            margin,
          },
        },
        headers: { default: pageHeader(view, page) },
        footers: { first: pageFooter(view, page), default: pageFooter(view, page) },
        children: [...front(view, page, marks), ...matrixBody(view, page, marks)],
      },
    ],
  })
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(view) }]
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides))
  return setZipTime(bytes, view.date)
}
