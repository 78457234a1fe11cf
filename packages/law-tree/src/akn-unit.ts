import { attribute, escaped } from './akn-escape.ts'
import { printedHead } from './akn-head.ts'
import { wordElements } from './akn-words.ts'
import { slug } from './eid.ts'
import { bareNumber } from './trusted.ts'
import type { Clause } from './types.ts'

/** What the writer knows while it goes through the law. */
export interface AknWriter {
  /** The kind as which each element of the hierarchy is read. */
  readonly kinds: ReadonlyMap<string, string>
  /** Defined terms with the ids of their entries in the references. */
  readonly terms: Map<string, string>
  readonly language: string
}

/** A definition's term has one entry in the references, however often it is defined. */
function termIdOf(clause: Clause, { terms }: AknWriter): string | undefined {
  const { term } = clause
  if (clause.kind !== 'definition' || term === undefined) return undefined
  const known = terms.get(term)
  if (known !== undefined) return known
  const id = `term-${terms.size + 1}${slug(term) === '' ? '' : `-${slug(term)}`}`
  terms.set(term, id)
  return id
}

/** The clause's words without label and heading. */
export const bodyElements = (clause: Clause, writer: AknWriter): string =>
  noteOr(clause, wordElements(clause, termIdOf(clause, writer)))

/** Attributes and head of a unit's element. What the standard shows otherwise than it is read stands in our own attributes. */
export function openUnit(clause: Clause, readAs: string | undefined): { attributes: string; head: string } {
  const { id, kind, label, number, heading, term, path } = clause
  const printed = printedHead(clause)
  const num = printed.number === undefined ? '' : `<num>${escaped(printed.number)}</num>`
  const head = printed.heading === undefined ? '' : `<heading>${escaped(printed.heading)}</heading>`
  const place = number === undefined ? /\(([^()]+)\)$/.exec(path)?.[1] : undefined
  const shownNumber = label === undefined ? undefined : bareNumber(label)
  const termShown =
    kind === 'definition' && term !== undefined && clause.text.slice(clause.bodyStart).includes(term)
  const own = [
    attribute('cc:kind', readAs === kind ? undefined : kind),
    attribute('cc:label', printed.number === label ? undefined : (label ?? '')),
    attribute('cc:number', shownNumber === number ? undefined : (number ?? '')),
    attribute('cc:heading', printed.heading === heading ? undefined : (heading ?? '')),
    attribute('cc:place', kind === 'subsection' ? place : undefined),
    attribute('cc:term', termShown || kind !== 'definition' ? undefined : (term ?? '')),
  ]
  return {
    attributes: `${attribute('eId', id)}${clause.repealed ? ' status="removed"' : ''}${own.join('')}`,
    head: printed.headingFirst ? head + num : num + head,
  }
}

/** Words that the page sets apart as a note. */
function noteOr({ kind, role, id }: Clause, words: string): string {
  if (kind !== 'text' || role !== 'note' || words === '') return words
  return `<p><authorialNote${attribute('eId', `${id}__note`)} placement="bottom">${words}</authorialNote></p>`
}

/** Closing words behind the last unit of a list. */
function closingOf(clause: Clause): Clause | undefined {
  const last = clause.children.at(-1)
  const plain =
    last?.kind === 'text' && last.children.length === 0 && !last.role && !last.quoted && !last.heading
  return plain && clause.children.length > 1 ? last : undefined
}

/**
 * A unit holds either words (`content`) or units; words before and behind its units are `intro` and `wrapUp`. What is
 * no element of the hierarchy becomes a general container (`hcontainer`), as the standard provides.
 */
function unitElement(clause: Clause, writer: AknWriter, indent: string): string {
  // An item is no element of the hierarchy, only of a list.
  const element = clause.element === 'item' ? 'point' : clause.element
  const known = writer.kinds.has(element)
  const name = known ? element : 'hcontainer'
  const as = known ? '' : attribute('name', clause.kind === 'text' ? (clause.role ?? 'text') : clause.kind)
  const { attributes, head } = openUnit(clause, known ? writer.kinds.get(element) : clause.kind)
  const open = `${indent}<${name}${attributes}${as}>${head}`
  const words = bodyElements(clause, writer)
  if (clause.children.length === 0) return `${open}<content>${words || '<p/>'}</content></${name}>\n`
  const closing = closingOf(clause)
  const inner = closing ? clause.children.slice(0, -1) : clause.children
  const wrapUp = closing
    ? `${indent}  <wrapUp${attribute('eId', closing.id)}>${bodyElements(closing, writer)}</wrapUp>\n`
    : ''
  const intro = words === '' ? '' : `<intro>${words}</intro>`
  return `${open}${intro}\n${unitElements(inner, writer, `${indent}  `)}${wrapUp}${indent}</${name}>\n`
}

/** Units one after the other; what is quoted from another law stands in the mark of an amendment. */
export function unitElements(clauses: readonly Clause[], writer: AknWriter, indent: string): string {
  const parts: string[] = []
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at] as Clause
    if (!clause.quoted) {
      parts.push(unitElement(clause, writer, indent))
      continue
    }
    const until = clauses.findIndex((next, place) => place > at && !next.quoted)
    const run = clauses.slice(at, until < 0 ? undefined : until)
    const units = run.map((quoted) => unitElement(quoted, writer, `${indent}  `)).join('')
    const id = (name: string) => attribute('eId', `${clause.id}__${name}`)
    parts.push(
      `${indent}<hcontainer${id('quotation')} name="quotation"><content><p><mod${id('mod')}><quotedStructure${id('qstr')}>\n${units}${indent}</quotedStructure></mod></p></content></hcontainer>\n`,
    )
    at += run.length - 1
  }
  return parts.join('')
}
