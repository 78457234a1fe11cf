import type { Element, ElementContent, RootContent } from 'hast'
import { headedAsSuperseded, saysSuperseded } from './html-superseded.ts'
import type { Role } from './types.ts'

/** Nothing of these is printed as words. */
export const dropped = new Set(
  (
    'script style template noscript svg canvas iframe object embed audio video map head button input select ' +
    'textarea img datalist progress meter dialog'
  ).split(' '),
)

/** Elements that stand as blocks of their own. */
export const blockElements = new Set(
  (
    'html body address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody thead tfoot tr td th caption ul'
  ).split(' '),
)

export function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === 'element'
}

/** An attribute's value as text. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === null || value === undefined || value === false ? '' : String(value)
}

/** Words of class and id, parted also at hyphens, underscores and capitals. */
function tokens(element: Element): string[] {
  const names = `${attribute(element, 'className')} ${attribute(element, 'id')}`.slice(0, 400)
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-:.]+/)
}

const furnitureWords = new Set(
  'nav navbar navigation menu breadcrumb breadcrumbs toolbar sidebar cookie cookies pagination pager skip share banner'.split(
    ' ',
  ),
)
const furnitureRoles = new Set(
  'navigation banner contentinfo search complementary menu menubar toolbar'.split(' '),
)
const noteWords = new Set('footnote footnotes endnote endnotes fussnote fussnoten fn notes'.split(' '))
const tocWords = new Set('toc tableofcontents inhaltsverzeichnis sommaire'.split(' '))

/** The role that an element gives to what stands in it. */
export function roleOf(element: Element, inArticle: boolean): Role | undefined {
  const role = attribute(element, 'role').toLowerCase()
  const style = attribute(element, 'style')
  if (blockElements.has(element.tagName) && (saysSuperseded(tokens(element)) || headedAsSuperseded(element)))
    return 'superseded'
  if (element.properties.hidden === true || /display\s*:\s*none/i.test(style)) return 'furniture'
  if (element.tagName === 'nav' || element.tagName === 'form' || furnitureRoles.has(role)) {
    return role === 'doc-toc' || tokens(element).some((word) => tocWords.has(word)) ? 'toc' : 'furniture'
  }
  if ((element.tagName === 'footer' || element.tagName === 'aside') && !inArticle) return 'furniture'
  if (role === 'doc-toc') return 'toc'
  if (role === 'doc-footnote' || role === 'doc-endnotes' || role === 'note') return 'note'
  if (element.tagName === 'blockquote') return 'quote'
  if (!blockElements.has(element.tagName) || element.tagName === 'body' || element.tagName === 'html')
    return undefined
  const words = tokens(element)
  if (words.some((word) => tocWords.has(word))) return 'toc'
  if (words.some((word) => noteWords.has(word)) && /^(?:div|p|li|ol|ul|section|aside)$/.test(element.tagName))
    return 'note'
  return words.some((word) => furnitureWords.has(word)) ? 'furniture' : undefined
}

const headingWord =
  /^(?:heading|header|head|titre|title|titulo|titulus|titel|rubrik|kop|ueberschrift|uberschrift|intitule)(\d?)$/

/** Depth of the heading that an element is, by tag, ARIA or class; undefined where it is none. */
export function headingDepth(element: Element, leaf: boolean): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (tag !== undefined) return Number(tag)
  if (attribute(element, 'role').toLowerCase() === 'heading')
    return Number(attribute(element, 'ariaLevel')) || 2
  if (!leaf || !/^(?:div|p|span|dt|legend|caption|center)$/.test(element.tagName)) return undefined
  for (const word of tokens(element)) {
    const level = /^h([1-6])$/.exec(word)?.[1] ?? headingWord.exec(word)?.[1]
    // A class that says "heading" without a number claims no rank over h1 to h5.
    if (level !== undefined) return level === '' ? 6 : Number(level)
  }
  return undefined
}
