import { parseXml } from '@concordance/word'
import type { Element, ElementContent } from 'xast'
import { ReadError, type ReadRule } from './read-error.ts'
import type { Input } from './reader.ts'

/** The root element of an XML file; a file that is not well formed, deep without need or holds entities is refused. */
export function rootOf(input: Input): Element {
  const result = parseXml(input.text, input.limits.nesting)
  if (!result.ok) {
    const [problem] = result.messages
    const rule: ReadRule = /entity|doctype/.test(problem?.ruleId ?? '')
      ? 'xml-dtd'
      : problem?.ruleId === 'xml-nesting'
        ? 'too-deep'
        : 'xml-malformed'
    const line = problem?.place === undefined ? undefined : `line ${problem.place.line}`
    const reason = (problem?.reason ?? 'The file is not well-formed XML.').replace(/\.$/, '')
    throw new ReadError(input.file, rule, `${reason}; export it again, or save it as .html or .docx.`, line)
  }
  const root = result.value.children.find((node) => node.type === 'element')
  if (root?.type !== 'element')
    throw new ReadError(input.file, 'no-text', 'the XML holds no element; check that the file is complete.')
  return root
}

/** Name without its namespace prefix. */
export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}

export function childElements(element: Element): Element[] {
  return element.children.filter((node) => node.type === 'element')
}

export function childNamed(element: Element, name: string): Element | undefined {
  return childElements(element).find((child) => localName(child) === name)
}

export function xmlAttribute(element: Element, name: string): string | undefined {
  return element.attributes[name] ?? undefined
}

/** The character data of a node, or undefined where it holds none of its own. */
export function ownText(node: ElementContent): string | undefined {
  return node.type === 'text' || node.type === 'cdata' ? node.value : undefined
}

/** Whether words stand directly in the element, not only in its children. */
export function hasOwnWords(element: Element): boolean {
  return element.children.some((node) => (ownText(node) ?? '').trim() !== '')
}

const noteMarks = new Set(['FootnoteRef', 'authorialNote', 'noteRef'])

/** All character data inside, white space joined; marks of notes and the notes themselves left out. */
export function wordsOf(element: Element): string {
  const collect = (node: ElementContent): string =>
    node.type !== 'element'
      ? (ownText(node) ?? '')
      : noteMarks.has(localName(node))
        ? ''
        : node.children.map(collect).join('')
  return collect(element).replace(/\s+/g, ' ').trim()
}

/** Offsets of the first and last word inside some nodes; undefined where there is none. */
export function extentOf(nodes: readonly ElementContent[]): { start: number; end: number } | undefined {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  const visit = (node: ElementContent): void => {
    if (node.type === 'element') {
      for (const child of node.children) visit(child)
      return
    }
    const value = ownText(node)
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (value === undefined || value.trim() === '' || from === undefined || to === undefined) return
    // Without references in it a text stands in the source as it reads.
    const exact = node.type === 'text' && to - from === value.length
    start = Math.min(start, exact ? from + value.length - value.trimStart().length : from)
    end = Math.max(end, exact ? from + value.trimEnd().length : to)
  }
  for (const node of nodes) visit(node)
  return end < 0 ? undefined : { start, end }
}
