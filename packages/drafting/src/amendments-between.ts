import type { Clause, Law } from '@concordance/law-tree'
import { longestIncreasing, pairs } from '@concordance/mdast-util-diff'
import type { Amendment } from './amendment.ts'
import { applyAmendments } from './apply-amendments.ts'
import { type ClauseTree, clauseTree } from './clause-tree.ts'
import { type Refused, refusal } from './find-place.ts'
import { wordChanges } from './word-changes.ts'

/** Amendments that make one version of a law of another, and what could not be told as one. */
export interface AmendmentsBetween {
  readonly amendments: readonly Amendment[]
  readonly refused: readonly Refused[]
}

/** Which clause before each clause after was, by object. */
type Origins = ReadonlyMap<Clause, Clause>

/**
 * Compares two versions of a law and tells what changed as amendments: words, clauses that come, go and are renumbered;
 * what moved goes here and comes there. The amendments are applied to the old version and the result is held against the
 * new one: a section that would not read as it should is replaced as a whole, and what cannot be said at all is refused.
 */
export function amendmentsBetween(before: Law, after: Law): AmendmentsBetween {
  const a = clauseTree(before)
  const b = clauseTree(after)
  const origins = originsOf(a, b)
  const old = unitsOf(before.children)
  const next = unitsOf(after.children)
  const first = numbered(rowChanges(old, next, undefined, origins))
  const wrong = differing(applyAmendments(before, first).law, next)
  if (wrong.length === 0) return { amendments: first, refused: refusedParts(before, after) }
  const whole = new Set(wrong)
  const second = numbered(rowChanges(old, next, undefined, origins, whole))
  const left = differing(applyAmendments(before, second).law, next)
  return {
    amendments: second,
    refused: [
      ...refusedParts(before, after),
      ...left.map((clause) =>
        refusal(
          'not-told',
          `What changed in clause ${clause.path} could not be told as amendments; write this one by hand.`,
        ),
      ),
    ],
  }
}

type Bare = Omit<Amendment, 'id' | 'obligations'>

const numbered = (all: readonly Bare[]): readonly Amendment[] =>
  all.map((one, index) => ({ id: `edit-${index + 1}`, obligations: [], ...one }))

const containers = new Set(['book', 'title', 'part', 'chapter', 'division', 'subdivision'])

/** Sections and schedules in reading order, whatever part they stand in. */
const unitsOf = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((clause) =>
    containers.has(clause.kind) ? unitsOf(clause.children) : clause.kind === 'text' ? [] : [clause],
  )

function originsOf(a: ClauseTree, b: ClauseTree): Origins {
  const origins = new Map<Clause, Clause>()
  for (const [from, to] of pairs(a.root, b.root)) {
    const [old, next] = [a.clauses.get(from.join('.'))?.clause, b.clauses.get(to.join('.'))?.clause]
    if (old && next) origins.set(next, old)
  }
  return origins
}

/** What becomes of a row of siblings. `parent` is the clause before that holds them; none for the sections of the law. */
function rowChanges(
  old: readonly Clause[],
  next: readonly Clause[],
  parent: Clause | undefined,
  origins: Origins,
  whole: ReadonlySet<Clause> = new Set(),
): Bare[] {
  const places = new Map(old.map((clause, index) => [clause, index]))
  const known = next.map((clause) => places.get(origins.get(clause) ?? clause))
  const rising = known.flatMap((place, index) => (place === undefined ? [] : [{ place, index }]))
  const still = new Map<number, Clause>(
    longestIncreasing(rising.map(({ place }) => place)).flatMap((at) => {
      const one = rising[at]
      const partner = one && old[one.place]
      return partner ? [[one.index, partner] as const] : []
    }),
  )
  keepNumbers(old, next, still)
  const kept = new Set(still.values())
  const made: Bare[] = old
    .filter((clause) => !kept.has(clause))
    .map((clause) => ({ action: 'repeal', place: { path: clause.path, position: 'in' }, old: '', new: '' }))
  let last: Clause | undefined
  for (const [index, clause] of next.entries()) {
    const partner = still.get(index)
    if (partner) {
      made.push(...clauseChanges(partner, clause, origins, whole))
      last = partner
      continue
    }
    const following = last === undefined ? old.find((one) => kept.has(one)) : undefined
    const beside = last ?? following ?? old[0] ?? parent
    if (!beside) continue
    const position = beside === parent ? 'in' : beside === last ? 'after' : 'before'
    made.push({ action: 'insert', place: { path: beside.path, position }, old: '', new: linesOfAll(clause) })
  }
  return made
}

/** A clause that nothing is left of but its number, between the same neighbours, was rewritten. */
function keepNumbers(old: readonly Clause[], next: readonly Clause[], still: Map<number, Clause>): void {
  const order = new Map(old.map((clause, at) => [clause, at]))
  const kept = new Set(still.values())
  const lost = new Map(
    old.flatMap((clause) =>
      kept.has(clause) || clause.number === undefined ? [] : [[clause.kind + clause.number, clause] as const],
    ),
  )
  const placeOf = (index: number): number | undefined => order.get(still.get(index) as Clause)
  const limits: number[] = []
  for (let index = next.length - 1, limit = old.length; index >= 0; index--) {
    limits[index] = limit
    limit = placeOf(index) ?? limit
  }
  let last = -1
  for (const [index, clause] of next.entries()) {
    const found = still.has(index) ? undefined : lost.get(clause.kind + (clause.number ?? ''))
    const at = found && order.get(found)
    if (found && at !== undefined && at > last && at < (limits[index] ?? 0)) still.set(index, found)
    last = placeOf(index) ?? last
  }
}

function clauseChanges(before: Clause, after: Clause, origins: Origins, whole: ReadonlySet<Clause>): Bare[] {
  const place = { path: before.path, position: 'in' } as const
  if (sameText(before, after)) return []
  if (whole.has(after)) return [{ action: 'replace', place, old: '', new: linesOfAll(after) }]
  const words = wordChanges(before, after)
  if (words === undefined) return [{ action: 'replace', place, old: '', new: linesOfAll(after) }]
  const renumbering: Bare[] =
    before.number === after.number ? [] : [{ action: 'renumber', place, old: '', new: after.number ?? '' }]
  return [
    ...words.map((change): Bare => ({ ...change, place })),
    ...rowChanges(before.children, after.children, before, origins),
    ...renumbering,
  ]
}

/** All words of a clause, one line a paragraph. */
const linesOfAll = (clause: Clause): string =>
  [clause, ...clause.children.flatMap(family)].map(({ text }) => text).join('\n')

const family = (clause: Clause): Clause[] => [clause, ...clause.children.flatMap(family)]

const squeezed = (clause: Clause): string => linesOfAll(clause).replace(/\s+/g, ' ').trim()
const sameText = (a: Clause, b: Clause): boolean => squeezed(a) === squeezed(b)

/** Sections of the new version that the amended law does not have in these words, in this place. */
function differing(amended: Law, next: readonly Clause[]): readonly Clause[] {
  const made = unitsOf(amended.children)
  const texts = new Map(made.map((clause, index) => [squeezed(clause), index]))
  let last = -1
  return next.filter((clause) => {
    const at = texts.get(squeezed(clause))
    if (at === undefined || at < last) return true
    last = at
    return false
  })
}

/** Parts and chapters are changed by hand: an amendment of them has no place in the text that it can name alone. */
function refusedParts(before: Law, after: Law): readonly Refused[] {
  const names = (clauses: readonly Clause[]): string[] =>
    clauses.flatMap((one) =>
      containers.has(one.kind) ? [one.text.replace(/\s+/g, ' ').trim(), ...names(one.children)] : [],
    )
  const old = new Set(names(before.children))
  const next = new Set(names(after.children))
  const told = (text: string, what: string) =>
    refusal('part-changed', `The heading “${text}” ${what}; change headings of parts and chapters by hand.`)
  return [
    ...[...next].filter((one) => !old.has(one)).map((one) => told(one, 'is new')),
    ...[...old].filter((one) => !next.has(one)).map((one) => told(one, 'is gone')),
    ...outside(before, after),
  ]
}

/** Words outside every section have no citation. */
function outside(before: Law, after: Law): readonly Refused[] {
  const words = (clauses: readonly Clause[]): string =>
    clauses
      .map((one) =>
        containers.has(one.kind) ? words(one.children) : one.kind === 'text' ? squeezed(one) : '',
      )
      .join(' ')
      .replace(/\s+/g, ' ')
  return words(before.children) === words(after.children)
    ? []
    : [
        refusal(
          'outside',
          'Words outside every section changed, such as the title or the preamble; change them by hand.',
        ),
      ]
}
