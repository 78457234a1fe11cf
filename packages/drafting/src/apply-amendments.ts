import { type Clause, findClause, flatten, type Law } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { changedAlready, clash } from './amendment-clash.ts'
import { clausesOfLines } from './apply-lines.ts'
import { type Refused, refusal } from './find-place.ts'

/** A law as amendments would leave it, and those that could not be applied. */
export interface AmendedLaw {
  readonly law: Law
  readonly refused: readonly (Refused & { readonly amendment: number })[]
}

/** What is to become of one clause. */
interface Change {
  readonly before: Clause[]
  readonly after: Clause[]
  readonly within: Clause[]
  /** Stands in its place, as soon as it is set; empty for a repeal. */
  instead?: readonly Clause[]
  text?: string
  number?: string
}

/**
 * Applies amendments to the tree of a law, in their order: of several behind one clause the first stands first. One whose
 * place is gone, or whose old words are not there, is refused with its reason and changes nothing. New clauses have no
 * spans, since they stand in no file.
 */
export function applyAmendments(law: Law, amendments: readonly Amendment[]): AmendedLaw {
  const refused: (Refused & { amendment: number })[] = []
  let result = law
  let left = amendments.map((one, amendment) => ({ one, amendment }))
  // A place may be a clause that an amendment before it brings in: then it is looked for in the result.
  while (left.length > 0) {
    const changes = new Map<string, Change>()
    const waiting: typeof left = []
    const parents = new Map(flatten(result).map(({ clause, parent }) => [clause.id, parent]))
    const paths = new Map(flatten(result).map(({ clause }) => [clause.id, clause.path]))
    for (const item of left) {
      const clause = findClause(result, item.one.place.path)
      const parent = clause && paths.get(parents.get(clause.id) ?? '')
      const problem = clause
        ? (clash(item.one, clause, changes, parents) ??
          note(item.one, clause, parent, changes, `amd_${item.amendment + 1}`))
        : undefined
      if (problem) refused.push({ amendment: item.amendment, ...problem })
      else if (!clause) waiting.push(item)
    }
    if (changes.size > 0)
      result = { ...result, children: result.children.flatMap((one) => changed(one, changes)) }
    else break
    left = waiting
  }
  for (const { one, amendment } of left)
    if (!refused.some((known) => known.amendment === amendment)) refused.push({ amendment, ...gone(one) })
  return { law: result, refused: refused.sort((a, b) => a.amendment - b.amendment) }
}

const gone = ({ place: { path } }: Amendment): Refused =>
  refusal('no-clause', `The law has no clause ${path}; check the citation and that it is the right version.`)

/** Writes an amendment down for its clause, or says why it cannot be. */
function note(
  { action, place, old, new: text }: Amendment,
  clause: Clause,
  parent: string | undefined,
  changes: Map<string, Change>,
  id: string,
): Refused | undefined {
  const change: Change = changes.get(clause.id) ?? { before: [], after: [], within: [] }
  const keep = (): undefined => {
    changes.set(clause.id, change)
    return undefined
  }
  if (action === 'renumber') {
    change.number = text.trim()
    return keep()
  }
  if (isRunOn(action, clause, old, text)) {
    change.after.push(...clausesOfLines(text.replace(/(?<=[;.])\s+(?=[“"«])/g, '\n'), clause, parent, id))
    return keep()
  }
  if (old.trim() !== '') return noteWords(action, clause, old, text, place.position, changes)
  if (action !== 'insert') {
    change.instead =
      action === 'repeal' && text.trim() === ''
        ? []
        : clausesOfLines(labelled(text, clause), clause, parent, id)
    return keep()
  }
  if (place.position === 'in') {
    const child = clause.children.at(-1)
    change.within.push(
      ...(child
        ? clausesOfLines(text, child, clause.path, id)
        : clausesOfLines(text, { ...clause, kind: 'text' }, clause.path, id)),
    )
  } else change[place.position].push(...clausesOfLines(text, clause, parent, id))
  return keep()
}

/** A definition that is inserted as words behind the last of its neighbour's is a definition of its own. */
function isRunOn(action: Amendment['action'], clause: Clause, old: string, text: string): boolean {
  if (action !== 'insert' || clause.kind !== 'definition' || !/^\s*[“"«'‘]/.test(text)) return false
  const lastWords = (one: Clause): string => {
    const below = one.children.at(-1)
    return below ? lastWords(below) : one.text
  }
  return old.trim() !== '' && fold(lastWords(clause)).trimEnd().endsWith(fold(old.trim()))
}

/** New words of a whole clause may come without its number. */
const labelled = (text: string, { label }: Clause): string =>
  label === undefined || text.trimStart().startsWith(label) ? text : `${label} ${text.trimStart()}`

function noteWords(
  action: Amendment['action'],
  clause: Clause,
  old: string,
  text: string,
  position: Amendment['place']['position'],
  changes: Map<string, Change>,
): Refused | undefined {
  const wanted = fold(old.trim())
  const family = (one: Clause): Clause[] => [one, ...one.children.flatMap(family)]
  for (const one of family(clause)) {
    const change: Change = changes.get(one.id) ?? { before: [], after: [], within: [] }
    const words = change.text ?? one.text
    const folded = fold(words)
    const at = folded.indexOf(wanted)
    if (at < 0) continue
    if (change.instead) return changedAlready(one)
    if (folded.indexOf(wanted, at + 1) >= 0)
      return refusal(
        'old-words-twice',
        `The words “${old}” stand more than once in clause ${one.path}; quote more of those around them.`,
      )
    const end = at + wanted.length
    const instead =
      action === 'insert' ? (position === 'before' ? `${text} ${wanted}` : `${wanted} ${text}`) : text.trim()
    // Words that go take the space before them along.
    const from = instead === '' && /\s/.test(words[at - 1] ?? '') ? at - 1 : at
    change.text = `${words.slice(0, from)}${instead}${words.slice(end)}`
    changes.set(one.id, change)
    return undefined
  }
  return refusal(
    'old-words-missing',
    `The words “${old}” do not stand in clause ${clause.path}; check that the amendment was made on this version.`,
  )
}

/** Each white space one space, so that offsets stay. */
const fold = (words: string): string => words.replace(/\s/g, ' ')

function changed(clause: Clause, changes: ReadonlyMap<string, Change>): Clause[] {
  const change = changes.get(clause.id)
  const children = clause.children.flatMap((child) => changed(child, changes))
  const same =
    children.length === clause.children.length && children.every((child, at) => child === clause.children[at])
  if (!change) return [same ? clause : { ...clause, children }]
  const own: Clause = {
    ...clause,
    ...(change.text === undefined
      ? {}
      : { text: change.text, bodyStart: Math.min(clause.bodyStart, change.text.length), spans: [] }),
    ...(change.number === undefined ? {} : renumbered(clause, change.number)),
    children: [...children, ...change.within],
  }
  return [...change.before, ...(change.instead ?? [own]), ...change.after]
}

function renumbered({ label = '', number = '', text, bodyStart }: Clause, wanted: string): Partial<Clause> {
  const bare = label.includes(number) && !wanted.includes(label.replace(number, '').trim() || '\n')
  const printed = bare ? label.replace(number, wanted) : wanted
  const grown = printed.length - label.length
  return {
    number: bare ? wanted : (/[\p{L}\p{N}]+/u.exec(wanted)?.[0] ?? wanted),
    label: printed,
    text: text.startsWith(label) ? `${printed}${text.slice(label.length)}` : text,
    bodyStart: Math.max(0, bodyStart + grown),
  }
}
