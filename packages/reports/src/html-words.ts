import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { h } from './h.ts'
import type { MatrixView, RowView, Words } from './types.ts'

/** A text in an element that names its language and direction where they differ from the page's. */
export function said(tagName: string, words: Words, view: MatrixView, className?: string): Element {
  return h(
    tagName,
    {
      ...(className ? { className: [className] } : {}),
      ...(words.language !== view.language && words.language !== 'und' ? { lang: words.language } : {}),
      ...(words.direction !== view.direction ? { dir: words.direction } : {}),
    },
    words.text,
  )
}

/** Blocks of the wording as elements. */
export function prose(blocks: readonly RootContent[]): ElementContent[] {
  const tree = toHast({ type: 'root', children: [...blocks] })
  if (tree.type !== 'root') return []
  return tree.children.filter((node): node is ElementContent => node.type !== 'doctype')
}

/** Status as sign and word; the sign is hidden from screen readers, which hear the word. */
export function badge(status: string, sign: string, word: string): Element {
  return h('span', { className: ['status', status] }, h('span', { ariaHidden: 'true' }, sign), ` ${word}`)
}

/** What the status was before a bill, and what the bill does to it. */
export function before(row: RowView, { wording }: MatrixView): Element | undefined {
  if (!row.before) return undefined
  const { sign, word, change, changeWord } = row.before
  return h(
    'p',
    {},
    `${wording.columns.before}${wording.colon}`,
    h('span', { ariaHidden: 'true' }, sign),
    ` ${word}. `,
    h('strong', { className: [change] }, changeWord),
  )
}
