import type { Root } from 'hast'
import { toHtml as serialise } from 'hast-util-to-html'
import { h } from './h.ts'
import { back, caution, header, questions, summary } from './html-front.ts'
import { matrixSection } from './html-matrix.ts'
import { styleSheet } from './html-style.ts'
import type { MatrixView } from './types.ts'

/** Nothing is fetched and no script runs: all there is stands in the file. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The matrix as one self-contained page that can be read, filtered, printed and heard. */
export function toHtml(view: MatrixView, page: 'A4' | 'Letter'): string {
  const { wording, language, direction } = view
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h(
        'html',
        { lang: language, dir: direction },
        h(
          'head',
          {},
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'generator', content: `Concordance ${view.program}` }),
          h('title', {}, view.fullTitle),
          h('style', {}, styleSheet(page)),
        ),
        h(
          'body',
          {},
          h('a', { className: ['skip'], href: '#matrix' }, wording.skip),
          header(view),
          h('main', {}, caution(view), summary(view), matrixSection(view), questions(view), back(view)),
          h(
            'footer',
            {},
            `${wording.columns.status}${wording.colon}${view.note} · Concordance ${view.program}`,
          ),
        ),
      ),
    ],
  }
  return `${serialise(root)}\n`
}
