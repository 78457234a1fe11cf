import type { Element } from 'xast'
import type { Unit } from './types.ts'
import { childElements, childNamed, localName, wordsOf, xmlAttribute } from './xml-source.ts'

/** What is known of a unit before its attributes are looked at. */
interface About {
  readonly kind: string
  readonly depth: number
  readonly label?: string | undefined
  readonly head?: Element | undefined
  readonly quoted?: boolean
  readonly complete: boolean
}

export function descendants(element: Element, name: string): Element | undefined {
  const stack = [element]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (localName(next) === name) return next
    for (const child of childElements(next).reverse()) stack.push(child)
  }
  return undefined
}

/** An item without number that defines a term is a definition. */
export function itemKind(item: Element): string {
  return childNamed(item, 'num') === undefined && descendants(item, 'def') !== undefined
    ? 'definition'
    : 'item'
}

/**
 * Attributes of this program's own documents (prefix `cc`), which the standard lets stand beside its own: what the
 * standard has no place for, so that a law that was written is read again as it was.
 */
const own = (element: Element, name: string): string | undefined => xmlAttribute(element, `cc:${name}`)

/** Whether the document was made by this program and says all of its units. */
export const isComplete = (body: Element): boolean => own(body, 'units') === 'complete'

export const ownKind = (element: Element): string | undefined => own(element, 'kind')

/** The unit that an element begins. */
export function unitOf(element: Element, { kind, depth, label, head, quoted, complete }: About): Unit {
  const eId = xmlAttribute(element, 'eId') ?? xmlAttribute(element, 'id')
  const found = kind === 'definition' ? descendants(element, 'def') : undefined
  const fields = {
    label: own(element, 'label') ?? label,
    heading: own(element, 'heading') ?? (head === undefined ? undefined : wordsOf(head)),
    term: own(element, 'term') ?? (found === undefined ? undefined : wordsOf(found)),
    eId,
    place: own(element, 'place'),
  }
  const number = own(element, 'number')
  return {
    kind,
    depth,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')),
    ...(number === undefined ? {} : { number }),
    ...(xmlAttribute(element, 'status') === 'removed' ? { repealed: true } : {}),
    ...(quoted ? { quoted } : {}),
    ...(complete ? { complete, ...elementName(element) } : {}),
  }
}

function elementName(element: Element): { element?: string } {
  const name = own(element, 'element') ?? localName(element)
  return /^(?:hcontainer|container|wrapUp)$/.test(name) ? {} : { element: name }
}
