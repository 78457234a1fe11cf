import type { Element } from 'xast'
import { aknBlocks, aknInline, aknKinds } from './akn-elements.ts'
import type { Input, Parsed } from './reader.ts'
import type { Role, Unit } from './types.ts'
import { XmlBlocks } from './xml-blocks.ts'
import {
  childElements,
  childNamed,
  hasOwnWords,
  localName,
  rootOf,
  wordsOf,
  xmlAttribute,
} from './xml-source.ts'
import { tableOf } from './xml-table.ts'

/** Where an element stands: how deep the unit around it is, and what its words are. */
interface Place {
  readonly depth: number
  readonly role?: Role | undefined
  /** What is quoted begins no units of this law. */
  readonly units: boolean
  /** The words close the unit of this depth. */
  readonly continues?: number | undefined
}

/** Units still to be begun: the number and heading of an element whose words have not come yet. */
interface Pending {
  readonly label: string | undefined
  readonly unit: Unit | undefined
  /** Where its number stands, or where it begins. */
  readonly at: Element
}

function descendants(element: Element, name: string): Element | undefined {
  const stack = [element]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (localName(next) === name) return next
    stack.push(...childElements(next).reverse())
  }
  return undefined
}

/** Acts, bills and other documents in Akoma Ntoso 2 or 3; every element of the hierarchy gives a unit with its eId. */
export function fromAkn(input: Input): Parsed {
  const root = rootOf(input)
  const body = descendants(root, 'body') ?? root
  const reader = new AknReader(aknKinds(descendants(body, 'article') !== undefined))
  reader.children(root, { depth: 0, units: true })
  const language = descendants(root, 'FRBRlanguage')
  const title = descendants(root, 'docTitle') ?? descendants(root, 'shortTitle')
  const alias = descendants(root, 'FRBRalias') ?? descendants(root, 'FRBRname')
  return {
    blocks: reader.out.blocks,
    title: title === undefined ? alias && xmlAttribute(alias, 'value') : wordsOf(title),
    language: (language && xmlAttribute(language, 'language')) ?? xmlAttribute(root, 'xml:lang'),
  }
}

class AknReader {
  readonly out = new XmlBlocks(aknInline)
  readonly #kinds: ReadonlyMap<string, string>
  #pending: Pending | undefined

  constructor(kinds: ReadonlyMap<string, string>) {
    this.#kinds = kinds
  }

  children(element: Element, place: Place): void {
    for (const child of childElements(element)) this.#visit(child, place)
  }

  #visit(element: Element, place: Place): void {
    const name = localName(element)
    const kind = this.#kinds.get(name)
    if (name === 'meta') return
    if (name === 'blockList' || name === 'ol' || name === 'ul') this.#list(element, place)
    else if (kind !== undefined) this.#hierarchy(element, kind, place)
    else if (/^(?:attachment|annex|schedule|appendix|hcontainer|component)$/.test(name))
      this.#attachment(element, place)
    else if (/^(?:quotedStructure|quotedText|embeddedStructure)$/.test(name))
      this.children(element, { ...place, role: 'quote', units: false })
    else if (name === 'toc') this.children(element, { ...place, role: 'toc' })
    else if (name === 'remark' || name === 'authorialNote') this.#words(element, { ...place, role: 'note' })
    else if (name === 'table') this.out.push(tableOf(element, aknInline, place.role))
    else if (name === 'longTitle' || (name === 'p' && childNamed(element, 'docTitle') !== undefined))
      this.out.heading(1, [element], { role: 'title' })
    else if (name === 'heading' || name === 'crossHeading' || name === 'subheading')
      this.out.heading(place.depth + 2, [element], { role: place.role })
    else if (name === 'wrapUp') this.children(element, { ...place, continues: place.depth - 1 })
    else if (this.#isBlock(element, name)) this.#words(element, place)
    else this.children(element, place)
  }

  #isBlock(element: Element, name: string): boolean {
    if (hasOwnWords(element)) return true
    return aknBlocks.has(name) && !childElements(element).some((child) => this.#standsAlone(child))
  }

  #standsAlone(element: Element): boolean {
    const name = localName(element)
    return aknBlocks.has(name) || name === 'table' || name === 'blockList' || this.#kinds.has(name)
  }

  /** One paragraph of words, then the notes and quoted provisions that stand in it. */
  #words(element: Element, place: Place): void {
    const apart = childElements(element).filter((child) =>
      /^(?:quotedStructure|embeddedStructure)$/.test(localName(child)),
    )
    const nodes = element.children.filter((node) => node.type !== 'element' || !apart.includes(node))
    const pending = this.#take()
    this.out.paragraph(nodes, {
      role: place.role,
      continues: place.continues,
      label: pending?.label,
      unit: pending?.unit,
    })
    for (const child of apart) this.#visit(child, place)
    this.#notes(element)
  }

  #notes(element: Element): void {
    for (const child of childElements(element)) {
      if (localName(child) !== 'authorialNote') this.#notes(child)
      else this.out.paragraph(child.children, { role: 'note', label: xmlAttribute(child, 'marker') }, true)
    }
  }

  #take(): Pending | undefined {
    const pending = this.#pending
    this.#pending = undefined
    return pending
  }

  /** A unit whose words never came, or come only in its children, stands as an empty block. */
  #settle(): void {
    const pending = this.#take()
    if (pending !== undefined) this.out.begin(pending.at, { label: pending.label, unit: pending.unit })
  }

  #hierarchy(element: Element, kind: string, place: Place): void {
    const number = childNamed(element, 'num')
    const head = childNamed(element, 'heading')
    const label = number === undefined ? undefined : wordsOf(number)
    // A list or alinea without a number or heading is layout: its words are those of the unit around it.
    if (kind === 'text' && number === undefined && head === undefined) {
      this.children(element, place)
      return
    }
    const unit = place.units ? unitOf(element, kind, place.depth, label, head) : undefined
    this.#settle()
    if (head !== undefined) this.out.heading(place.depth + 2, [head], { label, unit, role: place.role })
    else this.#pending = { label, unit, at: number ?? element }
    const inner = { ...place, depth: place.depth + 1, continues: undefined }
    for (const child of childElements(element))
      if (child !== number && child !== head) this.#visit(child, inner)
    this.#settle()
  }

  #list(list: Element, place: Place): void {
    for (const child of childElements(list)) {
      const name = localName(child)
      if (name === 'item' || name === 'li') this.#hierarchy(child, itemKind(child), place)
      else if (name === 'listWrapUp') this.#words(child, { ...place, continues: place.depth - 1 })
      else this.#visit(child, place)
    }
  }

  #attachment(element: Element, place: Place): void {
    const head = childNamed(element, 'heading')
    const number = childNamed(element, 'num')
    const label = number === undefined ? undefined : wordsOf(number)
    const unit = place.units ? unitOf(element, 'schedule', 0, label, head) : undefined
    if (head !== undefined) this.out.heading(2, [head], { label, unit })
    else this.#pending = { label, unit, at: number ?? element }
    const inner = { ...place, depth: 1 }
    for (const child of childElements(element))
      if (child !== number && child !== head) this.#visit(child, inner)
    this.#settle()
  }
}

/** An item without number that defines a term is a definition. */
function itemKind(item: Element): string {
  return childNamed(item, 'num') === undefined && descendants(item, 'def') !== undefined
    ? 'definition'
    : 'item'
}

function unitOf(
  element: Element,
  kind: string,
  depth: number,
  label: string | undefined,
  head: Element | undefined,
): Unit {
  const heading = head === undefined ? '' : wordsOf(head)
  const eId = xmlAttribute(element, 'eId') ?? xmlAttribute(element, 'id')
  const term = kind === 'definition' ? descendants(element, 'def') : undefined
  return {
    kind,
    depth,
    ...(label === undefined || label === '' ? {} : { label }),
    ...(heading === '' ? {} : { heading }),
    ...(term === undefined ? {} : { term: wordsOf(term) }),
    ...(eId === undefined ? {} : { eId }),
    ...(xmlAttribute(element, 'status') === 'removed' ? { repealed: true } : {}),
  }
}
