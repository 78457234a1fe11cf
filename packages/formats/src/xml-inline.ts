import type { PhrasingContent } from 'mdast'
import type { Element, ElementContent } from 'xast'
import { text } from './blocks.ts'
import { tidyInline } from './tidy-inline.ts'
import { localName, ownText, xmlAttribute } from './xml-source.ts'

/** What an inline element does to the words in it; elements that are not named leave them as they are. */
type InlineRule = 'strong' | 'emphasis' | 'super' | 'sub' | 'delete' | 'break' | 'link' | 'mark' | 'drop'

export type InlineRules = ReadonlyMap<string, InlineRule>

/** Inline content of some nodes. With `spaced`, neighbouring elements are parted by a space (dates, records). */
export function inlineXml(
  nodes: readonly ElementContent[],
  rules: InlineRules,
  spaced = false,
): PhrasingContent[] {
  return tidyInline(nodes.flatMap((node) => inlineOf(node, rules, spaced, undefined)))
}

function inlineOf(
  node: ElementContent,
  rules: InlineRules,
  spaced: boolean,
  script: 'super' | 'sub' | undefined,
): PhrasingContent[] {
  const value = ownText(node)
  if (value !== undefined) {
    const words = value.replace(/[ \t\n\r]+/g, ' ')
    return [script === undefined ? text(words) : { ...text(words), data: { script } }]
  }
  if (node.type !== 'element') return []
  const within = (mark = script) => node.children.flatMap((child) => inlineOf(child, rules, spaced, mark))
  const content = ruled(node, rules.get(localName(node)), within)
  return spaced ? [text(' '), ...content, text(' ')] : content
}

function ruled(
  element: Element,
  rule: InlineRule | undefined,
  within: (mark?: 'super' | 'sub') => PhrasingContent[],
): PhrasingContent[] {
  switch (rule) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: rule, children: within() }]
    case 'super':
    case 'sub':
      return within(rule)
    case 'break':
      return [{ type: 'break' }]
    case 'drop':
      return []
    case 'mark': {
      const label = xmlAttribute(element, 'marker') ?? markOf(element)
      return [{ type: 'footnoteReference', identifier: label.toLowerCase(), label }]
    }
    case 'link': {
      const url = xmlAttribute(element, 'href') ?? xmlAttribute(element, 'link')
      return url === undefined ? within() : [{ type: 'link', url, children: within() }]
    }
    default:
      return within()
  }
}

/** The mark as printed: the element's own words. */
function markOf(element: Element): string {
  return element.children
    .map((node) => ownText(node) ?? '')
    .join('')
    .trim()
}
