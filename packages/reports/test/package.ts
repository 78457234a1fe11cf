import { fail } from 'node:assert/strict'
import { decodeXml, defaultLimits, scanXml, unescapeXml, unzip, type XmlElement } from '@concordance/word'

/** Texts of the parts of an OOXML package by name. */
export type Parts = ReadonlyMap<string, string>

export function opened(bytes: Uint8Array | string): Parts {
  if (typeof bytes === 'string') fail('bytes expected')
  return new Map(unzip(bytes, defaultLimits).map(({ name, content }) => [name, decodeXml(content)]))
}

/** Text and elements of a part, elements in document order. */
export function part(source: Parts, name: string): { xml: string; elements: readonly XmlElement[] } {
  const xml = source.get(name) ?? fail(`no part ${name}`)
  return { xml, elements: descendants(scanXml(xml)) }
}

export function named(elements: readonly XmlElement[], name: string): readonly XmlElement[] {
  return elements.filter((element) => element.name === name)
}

/** All elements under one, itself first. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)]
}

/** Text of all `w:t` or `t` under an element. */
export function textUnder(xml: string, element: XmlElement): string {
  return descendants(element)
    .filter(({ name }) => name === 'w:t' || name === 't')
    .map(({ inner, close }) => unescapeXml(xml.slice(inner, close)))
    .join('')
}
