import type { Element, ElementContent } from 'xast'
import { aknBlocks, aknInline, aknKinds, containerKind, containerRole } from './akn-elements.ts'
import { descendants, isComplete, itemKind, ownKind, unitOf } from './akn-unit.ts'
import type { Input, Parsed } from './reader.ts'
import type { Role, Unit } from './types.ts'
import { XmlBlocks } from './xml-blocks.ts'
import {
  childElements,
  childNamed,
  extentOf,
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
  /** The units stand in words that are quoted. */
  readonly quoted?: boolean
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

/** Acts, bills and other documents in Akoma Ntoso 2 or 3; every element of the hierarchy gives a unit with its eId. */
export function fromAkn(input: Input): Parsed {
  const root = rootOf(input)
  const body = descendants(root, 'body') ?? root
  const complete = isComplete(body)
  const reader = new AknReader(aknKinds(descendants(body, 'article') !== undefined), complete)
  reader.children(root, { depth: 0, units: true })
  const language = descendants(root, 'FRBRlanguage')
  const title = complete ? undefined : (descendants(root, 'docTitle') ?? descendants(root, 'shortTitle'))
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

  /** The document was made by this program and says all of its units. */
  readonly #complete: boolean

  constructor(kinds: ReadonlyMap<string, string>, complete: boolean) {
    this.#kinds = kinds
    this.#complete = complete
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
    else if (/^(?:attachment|annex|schedule|appendix|component)$/.test(name)) this.#attachment(element, place)
    else if (name === 'hcontainer' || (name === 'container' && this.#complete))
      this.#container(element, place)
    else if (/^(?:quotedStructure|quotedText|embeddedStructure)$/.test(name))
      this.children(
        element,
        this.#complete ? { ...place, quoted: true } : { ...place, role: 'quote', units: false },
      )
    else if (name === 'toc') this.children(element, { ...place, role: 'toc' })
    else if (name === 'authorialNote' && this.#complete) this.children(element, place)
    else if (name === 'remark' || name === 'authorialNote') this.#words(element, { ...place, role: 'note' })
    else if (name === 'table') {
      this.#settle()
      this.out.push(tableOf(element, aknInline, place.role))
    } else if (name === 'longTitle' || (name === 'p' && childNamed(element, 'docTitle') !== undefined))
      this.out.heading(1, [element], { role: 'title', unit: this.#take()?.unit })
    else if (name === 'heading' || name === 'crossHeading' || name === 'subheading')
      this.out.heading(place.depth + 2, [element], { role: place.role })
    else if (name === 'wrapUp') this.#closing(element, place)
    else if (this.#isBlock(element, name)) this.#words(element, place)
    else this.children(element, place)
  }

  /** Words behind the units of a list. */
  #closing(element: Element, place: Place): void {
    if (!this.#complete) {
      this.children(element, { ...place, continues: place.depth - 1 })
      return
    }
    this.#settle()
    const unit = unitOf(element, { kind: 'text', depth: place.depth, complete: true })
    this.#pending = { label: undefined, unit, at: element }
    this.children(element, place)
  }

  #container(element: Element, place: Place): void {
    const name = xmlAttribute(element, 'name') ?? ''
    const role = this.#complete ? containerRole(name) : undefined
    // Only holds what is quoted.
    if (this.#complete && name === 'quotation') this.children(element, place)
    else if (role === undefined) this.#hierarchy(element, containerKind(name), place)
    else this.#hierarchy(element, 'text', { ...place, role })
  }

  #attachment(element: Element, place: Place): void {
    const document = this.#complete ? childNamed(element, 'doc') : undefined
    const role = document && containerRole(xmlAttribute(document, 'name') ?? '')
    this.#hierarchy(element, 'schedule', { ...place, depth: 0, ...(role === undefined ? {} : { role }) })
  }

  #isBlock(element: Element, name: string): boolean {
    if (hasOwnWords(element)) return true
    if (this.#complete && childNamed(element, 'authorialNote') !== undefined) return false
    return aknBlocks.has(name) && !childElements(element).some((child) => this.#standsAlone(child))
  }

  #standsAlone(element: Element): boolean {
    const name = localName(element)
    return aknBlocks.has(name) || name === 'table' || name === 'blockList' || this.#kinds.has(name)
  }

  /** One paragraph of words, then the notes and quoted provisions that stand in it. */
  #words(element: Element, place: Place): void {
    const apart: Element[] = []
    const nodes = element.children.flatMap((node) => parted(node, apart))
    if (this.#complete && extentOf(nodes) === undefined && apart.length > 0) this.#settle()
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

  #hierarchy(element: Element, given: string, place: Place): void {
    const number = childNamed(element, 'num')
    const head = childNamed(element, 'heading')
    const label = number === undefined ? undefined : wordsOf(number)
    const kind = ownKind(element) ?? given
    // A list or alinea without a number or heading is layout: its words are those of the unit around it.
    if (kind === 'text' && number === undefined && head === undefined && !this.#complete) {
      this.children(element, place)
      return
    }
    const { depth, quoted = false } = place
    const about = { kind, depth, label, head, quoted, complete: this.#complete }
    const unit = place.units ? unitOf(element, about) : undefined
    this.#settle()
    if (head !== undefined) this.#heading(element, head, number, { label, unit, role: place.role }, depth + 2)
    else this.#pending = { label, unit, at: number ?? element }
    const inner = { ...place, depth: depth + 1, continues: undefined, quoted: false }
    for (const child of childElements(element))
      if (child !== number && child !== head) this.#visit(child, inner)
    this.#settle()
  }

  /** The heading with its number, in the order in which they are printed. */
  #heading(
    element: Element,
    head: Element,
    number: Element | undefined,
    hints: { label: string | undefined; unit: Unit | undefined; role: Role | undefined },
    depth: number,
  ): void {
    const children = childElements(element)
    if (number === undefined || children.indexOf(number) < children.indexOf(head))
      this.out.heading(depth, [head], hints)
    else this.out.heading(depth, [head, number], { ...hints, label: '' }, true)
  }

  #list(list: Element, place: Place): void {
    for (const child of childElements(list)) {
      const name = localName(child)
      if (name === 'item' || name === 'li') this.#hierarchy(child, itemKind(child), place)
      else if (name === 'listWrapUp') this.#words(child, { ...place, continues: place.depth - 1 })
      else this.#visit(child, place)
    }
  }
}

/** Takes quoted provisions out of the words around them, also where they stand in the mark of an amendment. */
function parted(node: ElementContent, apart: Element[]): ElementContent[] {
  if (node.type !== 'element') return [node]
  const name = localName(node)
  if (name === 'quotedStructure' || name === 'embeddedStructure') {
    apart.push(node)
    return []
  }
  return /^(?:mod|mmod|rmod|ins)$/.test(name)
    ? node.children.flatMap((child) => parted(child, apart))
    : [node]
}
