import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
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
