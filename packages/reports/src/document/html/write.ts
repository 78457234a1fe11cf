import type { Element, Root } from 'hast'
import { toHtml as serialise } from 'hast-util-to-html'
import { h } from '../../h.ts'
import type { Setting } from '../options.ts'
import type { DocumentTree } from '../tree.ts'
import { blocks } from './blocks.ts'
import { styleSheet } from './style.ts'

/** Nothing is fetched and no script runs: all there is stands in the file. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A tree as one self-contained page that can be read, printed and heard. */
export function toHtml(tree: DocumentTree, setting: Setting): string {
  const { metadata, language, direction, wording, page } = setting
  const program = `Concordance ${metadata.program}`
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
          h('meta', { name: 'generator', content: program }),
          metadata.keywords ? h('meta', { name: 'keywords', content: metadata.keywords }) : undefined,
          h('title', {}, metadata.title),
          h('style', {}, styleSheet(page, metadata.notice)),
        ),
        h(
          'body',
          {},
          h('a', { className: ['skip'], href: '#text' }, wording.skip),
          metadata.notice ? h('p', { className: ['notice'] }, metadata.notice) : undefined,
          h('main', { id: 'text', tabIndex: -1 }, blocks(tree.children, setting), notes(setting)),
          h('footer', {}, metadata.foot ?? program),
        ),
      ),
    ],
  }
  return `${serialise(root)}\n`
}

function notes(setting: Setting): Element | undefined {
  const { outline, wording } = setting
  if (outline.notes.size === 0) return undefined
  return h(
    'section',
    { className: ['notes'], role: 'doc-endnotes', ariaLabel: wording.notes },
    h(
      'ol',
      {},
      [...outline.notes.values()].map((content, index) =>
        h(
          'li',
          { id: `note-${index + 1}` },
          blocks(content, setting),
          h('a', { href: `#note-mark-${index + 1}`, role: 'doc-backlink', ariaLabel: `↩ ${index + 1}` }, '↩'),
        ),
      ),
    ),
  )
}
