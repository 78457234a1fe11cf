import type { Element } from 'xast'
import type { Input, Parsed } from './reader.ts'
import { XmlBlocks } from './xml-blocks.ts'
import type { InlineRules } from './xml-inline.ts'
import { childElements, hasOwnWords, localName, rootOf, xmlAttribute } from './xml-source.ts'
import { tableOf } from './xml-table.ts'

/** Inline elements that vocabularies of documents share (HTML, DocBook, JATS). */
const inline: InlineRules = new Map([
  ['b', 'strong'],
  ['bold', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['italic', 'emphasis'],
  ['emphasis', 'emphasis'],
  ['sup', 'super'],
  ['superscript', 'super'],
  ['sub', 'sub'],
  ['subscript', 'sub'],
  ['br', 'break'],
  ['script', 'drop'],
  ['style', 'drop'],
])

const headingName = /^(?:title|heading|head|titre|titulo|titel|rubrik|h[1-6])$/i

/** XML of an unknown vocabulary: an element with words directly in it is a block, one called title or heading a heading. */
export function fromXml(input: Input): Parsed {
  const root = rootOf(input)
  const out = new XmlBlocks(inline)
  const visit = (element: Element, depth: number): void => {
    const name = localName(element)
    if (inline.get(name) === 'drop') return
    const children = childElements(element)
    if (name === 'table' || name === 'tgroup') out.push(tableOf(element, inline))
    else if (
      hasOwnWords(element) ||
      (children.length > 0 && children.every((child) => inline.has(localName(child))))
    )
      if (headingName.test(name)) out.heading(depth, [element], {})
      else out.paragraph([element], {})
    else for (const child of children) visit(child, depth + 1)
  }
  visit(root, 0)
  return { blocks: out.blocks, language: xmlAttribute(root, 'xml:lang') ?? xmlAttribute(root, 'lang') }
}
