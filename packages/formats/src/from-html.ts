import type { Element, Root, RootContent } from 'hast'
import { fromHtml as parseHtml } from 'hast-util-from-html'
import { blockText } from './block-text.ts'
import { attribute, isElement } from './html-elements.ts'
import { HtmlFlow } from './html-flow.ts'
import { guardHtml } from './html-guard.ts'
import type { Input, Parsed } from './reader.ts'
import type { Block } from './types.ts'

function find(nodes: readonly RootContent[], name: string): Element | undefined {
  return nodes.filter(isElement).find((element) => element.tagName === name)
}

function titleElement(root: Root): string | undefined {
  const head = find(find(root.children, 'html')?.children ?? [], 'head')
  const child = find(head?.children ?? [], 'title')?.children[0]
  return child?.type === 'text' ? child.value : undefined
}

/** The first heading is the law's title where the page's name begins with it, whatever rank the heading has. */
function markNamed(blocks: readonly Block[], named: string | undefined): void {
  const first = blocks.find((block) => block.type === 'heading' && block.data?.role === undefined)
  const words = first === undefined ? '' : blockText(first).replace(/\s+/g, ' ').trim().toLowerCase()
  if (first === undefined || words.length < 4 || !named) return
  if (named.replace(/\s+/g, ' ').trim().toLowerCase().startsWith(words))
    first.data = { ...first.data, role: 'title' }
}

/** HTML as browsers and legal databases write it, flat: headings, paragraphs, list items with their labels, tables. */
export function fromHtml(input: Input): Parsed {
  const root = parseHtml(guardHtml(input), { fragment: false })
  const html = find(root.children, 'html')
  const body = find(html?.children ?? [], 'body')
  const blocks = body === undefined ? [] : new HtmlFlow(input.text).read(body)
  const named = titleElement(root)
  markNamed(blocks, named)
  const language = html === undefined ? '' : attribute(html, 'lang') || attribute(html, 'xmlLang')
  return {
    blocks,
    title: blocks.some(
      (block) => (block.type === 'heading' && block.depth === 1) || block.data?.role === 'title',
    )
      ? undefined
      : named,
    language: language === '' ? undefined : language,
  }
}
