import type { Element } from 'xast'
import { canadaInline, canadaUnits } from './canada-inline.ts'
import type { Role, Unit } from './types.ts'
import { XmlBlocks } from './xml-blocks.ts'
import { childElements, childNamed, hasOwnWords, localName, wordsOf, xmlAttribute } from './xml-source.ts'
import { tableOf } from './xml-table.ts'

/** Where an element stands: how deep the unit around it is, and what its words are. */
interface Place {
  /** Depth of the next unit, headings that are open not counted. */
  readonly depth: number
  /** Inside another unit: headings no longer stand above. */
  readonly nested?: boolean
  readonly role?: Role | undefined
  /** Quoted and editorial provisions begin no units of this law. */
  readonly units: boolean
}

/**
 * Walks the body of an act or regulation once. Every element that holds words gives a block; those that the schema nests
 * give units. A marginal note is its provision's heading, although it stands before the label.
 */
export class CanadaReader {
  readonly out = new XmlBlocks(canadaInline)
  /** Levels of the headings that are open. */
  readonly #levels: number[] = []

  #visit(element: Element, place: Place): void {
    const name = localName(element)
    const kind = canadaUnits.get(name)
    if (name === 'Identification') this.#identification(element)
    else if (name === 'Heading') this.#headingOf(element, place)
    else if (kind !== undefined) this.#unitOf(element, kind, place)
    else if (name === 'Schedule') this.#schedule(element)
    else if (name === 'AmendedText') this.children(element, { ...place, role: 'quote', units: false })
    else if (name === 'HistoricalNote' || name === 'Footnote') this.#note(element, place)
    else if (name === 'RecentAmendments')
      for (const child of childElements(element)) this.out.paragraph([child], { role: 'note' }, true)
    else if (name.startsWith('Continued')) this.#continued(element, place)
    else if (name === 'TableGroup' || name === 'table') this.out.push(tableOf(element, canadaInline))
    else if (
      hasOwnWords(element) ||
      childElements(element).every((child) => canadaInline.has(localName(child)))
    )
      this.out.paragraph([element], { role: place.role })
    else this.children(element, place)
  }

  children(element: Element, place: Place): void {
    for (const child of childElements(element)) this.#visit(child, place)
  }

  #identification(element: Element): void {
    for (const child of childElements(element)) {
      const title = /^(?:Long|Short)Title$/.test(localName(child))
      if (title) this.out.heading(1, [child], { role: 'title' })
      else this.out.paragraph([child], { role: 'furniture' }, true)
    }
  }

  #headingOf(element: Element, place: Place): void {
    const title = childNamed(element, 'TitleText')
    const label = childNamed(element, 'Label')
    const words = title === undefined ? [element] : [title]
    const hints = {
      label: label === undefined || title === undefined ? undefined : wordsOf(label),
      role: place.role,
    }
    if (!place.units) {
      this.out.heading(6, words, hints)
      return
    }
    const level = Number(xmlAttribute(element, 'level')) || 1
    while ((this.#levels.at(-1) ?? 0) >= level) this.#levels.pop()
    const depth = place.depth + this.#levels.length
    this.#levels.push(level)
    const unit = { kind: headingKind(hints.label, depth), depth, ...named(hints.label, title) }
    this.out.heading(depth + 2, words, { ...hints, unit })
  }

  #unitOf(element: Element, kind: string, place: Place): void {
    const depth = place.nested ? place.depth : place.depth + this.#levels.length
    const note = childNamed(element, 'MarginalNote')
    const number = childNamed(element, 'Label')
    const label = number === undefined ? undefined : wordsOf(number)
    const first = childNamed(element, 'Text')
    const unit: Unit = {
      kind,
      depth,
      ...named(label, note),
      ...termOf(kind, first),
      ...(first !== undefined && childNamed(first, 'Repealed') !== undefined ? { repealed: true } : {}),
    }
    const hints = {
      label: label === '' ? undefined : label,
      role: place.role,
      unit: place.units ? unit : undefined,
    }
    const inner = { ...place, depth: depth + 1, nested: true }
    if (note !== undefined) this.out.heading(depth + 2, [note], hints)
    else if (first !== undefined) this.out.paragraph([first], hints)
    else this.out.begin(number ?? element, hints)
    for (const child of childElements(element)) {
      if (child === note || child === number || (child === first && note === undefined)) continue
      if (localName(child) === 'Text') this.out.paragraph([child], { role: place.role })
      else this.#visit(child, inner)
    }
  }

  #schedule(element: Element): void {
    this.#levels.length = 0
    const head = childNamed(element, 'ScheduleFormHeading')
    const title = head === undefined ? undefined : childNamed(head, 'TitleText')
    const number = head === undefined ? undefined : childNamed(head, 'Label')
    const label = number === undefined ? undefined : wordsOf(number)
    const unit = { kind: 'schedule', depth: 0, ...named(label, title) }
    if (title === undefined) this.out.begin(number ?? element, { label, unit })
    else this.out.heading(2, [title], { label, unit })
    // What follows these two ids is the consolidation's own appendix: provisions of other acts, and words not in force.
    const editorial = /^(?:RelatedProvs|NifProvs)$/.test(xmlAttribute(element, 'id') ?? '')
    const inner: Place = { depth: 1, role: editorial ? 'note' : undefined, units: !editorial }
    for (const child of head === undefined ? [] : childElements(head))
      if (child !== title && child !== number) this.out.paragraph([child], { role: inner.role })
    for (const child of childElements(element)) if (child !== head) this.#visit(child, inner)
  }

  #note(element: Element, place: Place): void {
    const number = childNamed(element, 'Label')
    const continues = place.units && place.depth > 0 ? place.depth - 1 : undefined
    const hints = {
      role: 'note' as const,
      continues,
      label: number === undefined ? undefined : wordsOf(number),
    }
    this.out.paragraph(
      element.children.filter((child) => child !== number),
      hints,
      true,
    )
  }

  #continued(element: Element, place: Place): void {
    const continues = place.units && place.depth > 0 ? place.depth - 1 : undefined
    for (const child of childElements(element))
      if (localName(child) === 'Text') this.out.paragraph([child], { role: place.role, continues })
      else this.#visit(child, place)
  }
}

function named(label: string | undefined, title: Element | undefined): { label?: string; heading?: string } {
  const heading = title === undefined ? '' : wordsOf(title)
  return {
    ...(label === undefined || label === '' ? {} : { label }),
    ...(heading === '' ? {} : { heading }),
  }
}

function termOf(kind: string, words: Element | undefined): { term?: string } {
  if (kind !== 'definition' || words === undefined) return {}
  // The term of the law's own language stands first; that of the other language follows in brackets.
  const term = childElements(words).find((child) => localName(child).startsWith('DefinedTerm'))
  return term === undefined ? {} : { term: wordsOf(term) }
}

const kindsByDepth = ['part', 'division', 'subdivision']

function headingKind(label: string | undefined, depth: number): string {
  if (label !== undefined && /^part/i.test(label)) return 'part'
  return kindsByDepth[Math.min(depth, kindsByDepth.length - 1)] ?? 'subdivision'
}
