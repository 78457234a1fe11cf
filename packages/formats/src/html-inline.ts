import type { Element, ElementContent } from 'hast'
import type { PhrasingContent, Text } from 'mdast'
import { text } from './blocks.ts'
import { attribute, dropped } from './html-elements.ts'

/** White space of HTML; a no-break space is a character of the text. */
const space = /[ \t\n\r\f]+/g

/** A mark of a note: a short superscript or a link to one. */
function noteMark(element: Element, words: string): string | undefined {
  const target = attribute(element, 'href')
  if (!/^#/.test(target) || !/^[[(]?(?:\p{Nd}{1,4}|\p{Ll}|[*†‡]{1,3})[\])]?$/u.test(words.trim()))
    return undefined
  return /^#(?:_?(?:fn|ftn|footnote|note|endnote|edn|fuss|cite))/i.test(target) ? words.trim() : undefined
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '',
    )
    .join('')
}

/** Inline content of a hast node; white space is collapsed within each text, `tidyInline` sees to the joints. */
export function inlineHtml(node: ElementContent, script?: 'super' | 'sub'): PhrasingContent[] {
  if (node.type === 'text') {
    const value = node.value.replace(space, ' ')
    return [script === undefined ? text(value) : { ...text(value), data: { script } }]
  }
  if (node.type !== 'element' || dropped.has(node.tagName)) return []
  const within = (mark = script) => node.children.flatMap((child) => inlineHtml(child, mark))
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break' }]
    case 'b':
    case 'strong':
      return [{ type: 'strong', children: within() }]
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children: within() }]
    case 's':
    case 'strike':
    case 'del':
      return [{ type: 'delete', children: within() }]
    case 'sup':
      return within('super')
    case 'sub':
      return within('sub')
    case 'q':
      return [text('“'), ...within(), text('”')]
    case 'a':
      return link(node, within())
    default:
      return within()
  }
}

function link(element: Element, children: PhrasingContent[]): PhrasingContent[] {
  const label = noteMark(element, wordsOf(element.children))
  if (label !== undefined) return [{ type: 'footnoteReference', identifier: label.toLowerCase(), label }]
  const url = attribute(element, 'href')
  return url === '' ? children : [{ type: 'link', url, children }]
}

function isEmpty(node: PhrasingContent): boolean {
  return 'children' in node ? node.children.length === 0 : node.type === 'text' && node.value === ''
}

/** Collapses white space across nodes, trims the ends, joins neighbouring texts and drops what is empty. */
export function tidyInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const state: { spaced: boolean; last: Text | undefined } = { spaced: true, last: undefined }
  const out = collapse(nodes, state)
  if (state.spaced && state.last !== undefined) state.last.value = state.last.value.replace(/ $/, '')
  while (out.at(-1)?.type === 'break') out.pop()
  while (out[0]?.type === 'break') out.shift()
  return out.filter((node) => !isEmpty(node))
}

function collapse(
  nodes: readonly PhrasingContent[],
  state: { spaced: boolean; last: Text | undefined },
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = state.spaced ? node.value.replace(/^ /, '') : node.value
      if (value === '') continue
      const before = out.at(-1)
      const joins = before?.type === 'text' && before.data?.script === node.data?.script
      if (joins && before.type === 'text') before.value += value
      else out.push({ ...node, value })
      const last = out.at(-1)
      state.last = last?.type === 'text' ? last : undefined
      state.spaced = value.endsWith(' ')
    } else if (node.type === 'break') {
      if (state.spaced && state.last !== undefined) state.last.value = state.last.value.replace(/ $/, '')
      state.spaced = true
      state.last = undefined
      out.push(node)
    } else if ('children' in node) {
      const children = collapse(node.children as PhrasingContent[], state)
      if (children.length > 0) out.push({ ...node, children } as PhrasingContent)
    } else out.push(node)
  }
  return out
}
