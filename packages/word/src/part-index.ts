import type { FieldStack } from './atoms.ts'
import { atomsOf } from './atoms.ts'
import type { XmlElement } from './xml.ts'

/** A paragraph of a part with its surroundings. */
export interface IndexedParagraph {
  readonly index: number
  readonly element: XmlElement
  readonly parent: XmlElement
  /** Position among the children of its parent. */
  readonly position: number
  /** Ordinal of the paragraph in whose drawing it stands. */
  readonly outer?: number
  /** The pair of renderings (`mc:AlternateContent`) that it stands in. */
  readonly alternate?: XmlElement
}

export interface IndexedTable {
  readonly element: XmlElement
  readonly alternate?: XmlElement
}

/** Everything in a part that edits address, in reading order. */
export interface PartIndex {
  readonly source: string
  readonly root: XmlElement
  readonly paragraphs: readonly IndexedParagraph[]
  readonly tables: readonly IndexedTable[]
  /** Fields that are open where a paragraph begins; only where there are some. */
  readonly openFields: ReadonlyMap<number, FieldStack>
}

const indexes = new WeakMap<XmlElement, PartIndex>()

/** The index of a part; made once for each tree. */
export function indexPart(source: string, root: XmlElement): PartIndex {
  const known = indexes.get(root) ?? makeIndex(source, root)
  indexes.set(root, known)
  return known
}

function makeIndex(source: string, root: XmlElement): PartIndex {
  const paragraphs: IndexedParagraph[] = []
  const tables: IndexedTable[] = []
  const visit = (parent: XmlElement, outer: number | undefined, alternate: XmlElement | undefined): void => {
    parent.children.forEach((element, position) => {
      const inside = element.name === 'mc:AlternateContent' ? element : alternate
      let within = outer
      if (element.name === 'w:p') {
        const index = paragraphs.length
        paragraphs.push({
          index,
          element,
          parent,
          position,
          ...(outer === undefined ? {} : { outer }),
          ...(alternate ? { alternate } : {}),
        })
        within = index
      } else if (element.name === 'w:tbl') tables.push({ element, ...(alternate ? { alternate } : {}) })
      if (element.children.length > 0) visit(element, within, inside)
    })
  }
  visit(root, undefined, undefined)
  return { source, root, paragraphs, tables, openFields: findOpenFields(source, paragraphs) }
}

/** Most parts have no field that runs over paragraphs, and most paragraphs none at all: these are passed by. */
function findOpenFields(
  source: string,
  paragraphs: readonly IndexedParagraph[],
): ReadonlyMap<number, FieldStack> {
  const open = new Map<number, FieldStack>()
  const stack: FieldStack = []
  let next = source.indexOf('<w:fldChar')
  for (const { element, index, outer } of paragraphs) {
    if (outer !== undefined) continue
    if (stack.length > 0) open.set(index, [...stack])
    while (next >= 0 && next < element.start) next = source.indexOf('<w:fldChar', next + 1)
    if (next >= 0 && next < element.end) atomsOf(source, element, stack)
  }
  return open
}

/** Elements between blocks that mark places only. */
const marks = /^w:(bookmark|comment|permStart|permEnd|proofErr|moveFromRange|moveToRange|customXml\w+Range)/

/** The block behind or before a paragraph in its container: a paragraph, something else, or the container's edge. */
export function neighbour(
  part: PartIndex,
  paragraph: IndexedParagraph,
  step: 1 | -1,
): IndexedParagraph | 'other' | 'edge' {
  const siblings = paragraph.parent.children
  for (
    let position = paragraph.position + step;
    position >= 0 && position < siblings.length;
    position += step
  ) {
    const one = siblings[position]
    if (!one || marks.test(one.name)) continue
    if (one.name === 'w:p') return byStart(part, one.start) ?? 'other'
    return ['w:sectPr', 'w:tcPr', 'w:sdtPr'].includes(one.name) ? 'edge' : 'other'
  }
  return 'edge'
}

function byStart(part: PartIndex, start: number): IndexedParagraph | undefined {
  let low = 0
  let high = part.paragraphs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = part.paragraphs[middle]
    if (!found) return undefined
    if (found.element.start === start) return found
    if (found.element.start < start) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
