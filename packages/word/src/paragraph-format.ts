import type { ListCounter } from './list-counter.ts'
import type { List, Numbering } from './numbering.ts'
import { type Styles, styleChain } from './styles.ts'
import type { Paragraph } from './types.ts'
import { child, isOn, scanXml, value, type XmlElement } from './xml.ts'

/** What the rest of the package says about how paragraphs look. */
export interface Formatting {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Layouts found so far by the XML of their properties: a bill has few kinds of paragraphs. */
  readonly known: Map<string, Layout>
}

/** How a paragraph is laid out and numbered. */
export interface Layout {
  readonly format: Format
  readonly numbered?: { readonly list: List; readonly level: number }
}

/** A paragraph's properties with what its styles and list add. */
export type Format = Pick<Paragraph, 'style' | 'outlineLevel' | 'indent' | 'rightToLeft' | 'level' | 'list'>

/** The layout of properties that stand in a source. */
export function layoutOf(source: string, pPr: XmlElement | undefined, formatting: Formatting): Layout {
  const key = pPr ? source.slice(pPr.start, pPr.end) : ''
  const known = formatting.known.get(key)
  if (known) return known
  const numbered = listOf(pPr, formatting)
  const layout = { format: formatOf(pPr, numbered, formatting), ...(numbered ? { numbered } : {}) }
  formatting.known.set(key, layout)
  return layout
}

/** The layout that the XML of a `w:pPr` gives (or of none, where it is empty). */
export function layoutOfXml(xml: string, formatting: Formatting): Layout {
  return formatting.known.get(xml) ?? layoutOf(xml, xml === '' ? undefined : scanXml(xml), formatting)
}

/** The list and level that number a paragraph: its own word, else its style's (ECMA-376 part 1, 17.9.23 pStyle). */
function listOf(
  pPr: XmlElement | undefined,
  { styles, numbering }: Formatting,
): { list: List; level: number } | undefined {
  const own = child(pPr, 'w:numPr')
  const styleId = value(pPr, 'w:pStyle') ?? styles.standard
  const chain = styleChain(styles, styleId)
  const fromStyle = chain.find((style) => value(child(style.pPr, 'w:numPr'), 'w:numId') !== undefined)
  const stylePr = child(fromStyle?.pPr, 'w:numPr')
  const id = value(own, 'w:numId') ?? value(stylePr, 'w:numId')
  const list = id === undefined || id === '0' ? undefined : numbering.get(id)
  if (!list) return undefined
  const linked = list.levels.findIndex(
    (level) => level.style !== undefined && chain.some((style) => style.id === level.style),
  )
  const said = value(own, 'w:ilvl')
  const fallback =
    value(own, 'w:numId') === undefined && linked >= 0 ? linked : Number(value(stylePr, 'w:ilvl') ?? '0')
  const level =
    said === undefined ? (value(own, 'w:numId') === undefined ? fallback : Math.max(linked, 0)) : Number(said)
  return { list, level: level >= 0 && level < 9 ? level : 0 }
}

function formatOf(pPr: XmlElement | undefined, numbered: Layout['numbered'], formatting: Formatting): Format {
  const { styles } = formatting
  const id = value(pPr, 'w:pStyle') ?? styles.standard
  const chain = styleChain(styles, id)
  const nearest = chain[0]
  const layers = [pPr, ...chain.map((style) => style.pPr), styles.defaults.pPr]
  const outline =
    first(layers, (layer) => value(layer, 'w:outlineLvl')) ?? headingLevel(chain.map((style) => style.name))
  const listIndent = numbered?.list.levels[numbered.level]?.indent
  const indent = indentOf(child(pPr, 'w:ind'), listIndent, ...chain.map((style) => child(style.pPr, 'w:ind')))
  return {
    ...(nearest ? { style: { id: nearest.id, name: nearest.name } } : {}),
    ...(outline === undefined || Number(outline) > 8 ? {} : { outlineLevel: Number(outline) }),
    ...(indent ? { indent } : {}),
    ...(numbered ? { level: numbered.level, list: numbered.list.id } : {}),
    rightToLeft: first(layers, (layer) => isOn(layer, 'w:bidi')) ?? false,
  }
}

export function labelOf({ numbered }: Layout, counter: ListCounter): string | undefined {
  const label = numbered && counter.next(numbered.list, numbered.level).trim()
  return label === '' ? undefined : label
}

function first<T>(
  layers: readonly (XmlElement | undefined)[],
  read: (layer: XmlElement) => T | undefined,
): T | undefined {
  for (const layer of layers) {
    const found = layer && read(layer)
    if (found !== undefined) return found
  }
  return undefined
}

/** Producers that leave the outline level out still name their heading styles as Word does. */
function headingLevel(names: readonly string[]): string | undefined {
  for (const name of names) {
    const level = /^heading ([1-9])$/i.exec(name)?.[1]
    if (level) return String(Number(level) - 1)
  }
  return undefined
}

function indentOf(...layers: (XmlElement | undefined)[]): Paragraph['indent'] {
  const read = (...names: string[]) =>
    first(layers, (layer) => names.map((name) => layer.attributes[name]).find((found) => found !== undefined))
  const left = Number(read('w:left', 'w:start') ?? '0')
  const hanging = read('w:hanging')
  const firstLine = hanging === undefined ? Number(read('w:firstLine') ?? '0') : -Number(hanging)
  return left === 0 && firstLine === 0 ? undefined : { left, firstLine }
}
