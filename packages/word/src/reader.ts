import type { FieldStack } from './atoms.ts'
import { type ListCounter, listCounter } from './list-counter.ts'
import type { Formatting } from './paragraph-format.ts'
import type { View } from './types.ts'
import type { WordMemory } from './word-memory.ts'
import type { XmlElement } from './xml.ts'

/** One part on its way to blocks: what stays the same, and what counts on. */
export interface Reader {
  readonly part: string
  readonly source: string
  readonly view: View
  readonly formatting: Formatting
  readonly links: ReadonlyMap<string, string>
  readonly memory?: WordMemory
  readonly fields: FieldStack
  readonly counter: ListCounter
  /** Ordinals of paragraphs and tables by their start. */
  readonly ordinals: ReadonlyMap<number, number>
}

/** With `places`, paragraphs and tables are counted. */
export function newReader(
  given: Omit<Reader, 'fields' | 'counter' | 'ordinals'>,
  root: XmlElement,
  places: boolean,
): Reader {
  return { ...given, fields: [], counter: listCounter(), ordinals: places ? ordinalsOf(root) : none }
}

/** Versions of one file are compared by what they say, not by where it stands. */
const none: ReadonlyMap<number, number> = new Map()

/** Ordinal of each `w:p` among the paragraphs, and of each `w:tbl` among the tables, of a part. */
function ordinalsOf(root: XmlElement): ReadonlyMap<number, number> {
  const known = counted.get(root) ?? countIn(root)
  counted.set(root, known)
  return known
}

const counted = new WeakMap<XmlElement, ReadonlyMap<number, number>>()

function countIn(root: XmlElement): ReadonlyMap<number, number> {
  const ordinals = new Map<number, number>()
  let paragraphs = 0
  let tables = 0
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') ordinals.set(element.start, paragraphs++)
    if (element.name === 'w:tbl') ordinals.set(element.start, tables++)
    for (const one of element.children) if (one.children.length > 0 || one.name === 'w:p') visit(one)
  }
  visit(root)
  return ordinals
}
