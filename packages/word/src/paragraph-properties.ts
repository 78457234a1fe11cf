import type { ParagraphLayout } from './edits.ts'
import type { Marker } from './marker.ts'
import { inOrder } from './schema-tables.ts'
import { child, type XmlElement } from './xml.ts'
import { escapeXml } from './xml-text.ts'

/** The parts of a `w:pPr` that are treated differently (ECMA-376 part 1, 17.3.1.26): plain properties first. */
export interface Properties {
  /** Plain properties as XML, in schema order. */
  readonly plain: readonly { readonly name: string; readonly xml: string }[]
  /** Content of the mark's `w:rPr`: its own tracked changes, and its look. */
  readonly markChanges: string
  readonly markLook: string
  readonly section: string
  readonly change: string
}

const markNames = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

export function propertiesOf(source: string, pPr: XmlElement | undefined): Properties {
  const raw = (element: XmlElement): string => source.slice(element.start, element.end)
  const all = pPr?.children ?? []
  const mark = child(pPr, 'w:rPr')?.children ?? []
  const section = child(pPr, 'w:sectPr')
  const change = child(pPr, 'w:pPrChange')
  return {
    plain: all
      .filter((one) => !['w:rPr', 'w:sectPr', 'w:pPrChange'].includes(one.name))
      .map((one) => ({ name: one.name, xml: raw(one) })),
    markChanges: mark
      .filter((one) => markNames.has(one.name))
      .map(raw)
      .join(''),
    markLook: mark
      .filter((one) => !markNames.has(one.name))
      .map(raw)
      .join(''),
    section: section ? raw(section) : '',
    change: change ? raw(change) : '',
  }
}

export function renderProperties(properties: Properties): string {
  const { plain, markChanges, markLook, section, change } = properties
  const mark = markChanges + markLook
  const inner = plain.map((one) => one.xml).join('') + (mark && `<w:rPr>${mark}</w:rPr>`) + section + change
  return inner && `<w:pPr>${inner}</w:pPr>`
}

/** Properties for a new paragraph: no history, no section break, no name of its own. */
export function asModel(properties: Properties): Properties {
  const markLook = properties.markLook.replace(/<w:rPrChange[\s\S]*?<\/w:rPrChange>/g, '')
  return {
    ...properties,
    plain: inOrder('w:pPr', properties.plain),
    markChanges: '',
    markLook,
    section: '',
    change: '',
  }
}

/** The same with the mark tracked; in `w:rPr` an insertion stands before a deletion, and moves behind both. */
export function withMark(
  properties: Properties,
  kind: 'ins' | 'del' | 'moveFrom' | 'moveTo',
  mark: Marker,
): Properties {
  const own = `<w:${kind} ${mark.attributes()}/>`
  return {
    ...properties,
    markChanges: kind === 'ins' ? own + properties.markChanges : properties.markChanges + own,
  }
}

const plainXml = ({ plain }: Properties): string =>
  inOrder('w:pPr', plain)
    .map((one) => one.xml)
    .join('')

export const sameLayout = (a: Properties, b: Properties): boolean =>
  a.plain === b.plain || plainXml(a) === plainXml(b)

/** The same properties becoming those of `next`, tracked; unchanged where both say the same. */
export function changedTo(properties: Properties, next: Properties, mark: Marker): Properties {
  if (sameLayout(properties, next)) return properties
  const before = plainXml(properties)
  const old = before === '' ? '<w:pPr/>' : `<w:pPr>${before}</w:pPr>`
  return {
    ...properties,
    plain: next.plain,
    change: `<w:pPrChange ${mark.attributes()}>${old}</w:pPrChange>`,
  }
}

/** Schema order of the properties that a layout can set; the others come after them. */
const order = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
  'w:numPr',
]

/** The properties with a style, list or level set. A new style drops the direct list and indent, which belong to the old. */
export function laidOut(properties: Properties, layout: ParagraphLayout): Properties {
  let plain = properties.plain
  const set = (name: string, xml: string): void => {
    plain = plain.filter((one) => one.name !== name)
    if (xml === '') return
    const rank = order.indexOf(name)
    const at = plain.findIndex((one) => !order.includes(one.name) || order.indexOf(one.name) > rank)
    plain = plain.toSpliced(at < 0 ? plain.length : at, 0, { name, xml })
  }
  if (layout.style !== undefined) {
    plain = plain.filter((one) => !['w:numPr', 'w:ind', 'w:outlineLvl'].includes(one.name))
    set('w:pStyle', `<w:pStyle w:val="${escapeXml(layout.style)}"/>`)
  }
  if (layout.list !== undefined || layout.level !== undefined) {
    const current = plain.find((one) => one.name === 'w:numPr')?.xml ?? ''
    const list = layout.list === 'none' ? '0' : (layout.list ?? /<w:numId w:val="(\d+)"/.exec(current)?.[1])
    const id = list === undefined ? '' : `<w:numId w:val="${escapeXml(list)}"/>`
    plain = plain.filter((one) => one.name !== 'w:ind')
    set('w:numPr', `<w:numPr><w:ilvl w:val="${layout.level ?? 0}"/>${id}</w:numPr>`)
  }
  return { ...properties, plain }
}
