import type { Clause } from '@concordance/law-tree'
import { fill } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { definitionLines } from './draft-lines.ts'
import { type DraftWork, type Joined, madeFrom } from './draft-work.ts'
import { freeNumber } from './number-insert.ts'
import { type DefinitionPlaces, fold } from './place-definition.ts'
import { lastOf, wordsOf } from './place-law.ts'

/** New definitions in the order of the alphabet where the law keeps it, else at the end with the next number. */
export function joinDefinitions(
  items: readonly Joined[],
  there: DefinitionPlaces,
  work: DraftWork,
): Amendment[] {
  const { list, shape, label, alphabetical, section } = there
  const taken = new Set(list.flatMap(({ number }) => number ?? []))
  let last = there.last ?? '0'
  const lastOne = list.at(-1)
  const named = items
    .map((item) => ({ item, term: work.fill(item.definition.term, false) }))
    .sort((a, b) => (alphabetical ? fold(a.term).localeCompare(fold(b.term), work.language) : 0))
  const made: Amendment[] = []
  for (const [index, { item, term }] of named.entries()) {
    const before = alphabetical && label === undefined ? neighbour(term, list, work.language) : lastOne
    const atEnd = before === lastOne
    if (label !== undefined) {
      last = nextOf(last, taken)
      taken.add(last)
    }
    const lastOfAll = atEnd && named.slice(index + 1).length === 0
    const closing = lastOne && wordsOf(lastOne).trimEnd().endsWith('.') ? '.' : shape.end
    const number = label === undefined ? '' : label.replace('#', last)
    const lines = definitionLines(
      item.definition,
      capitalAs(term, list),
      number,
      shape,
      work.numbering,
      work.fill,
      lastOfAll ? closing : shape.end,
    )
    // A law that runs several definitions on in one paragraph takes the new one as words of it.
    const runsOn = before !== undefined && !work.places.ends(before)
    if (atEnd && !runsOn && lastOne && closing === '.' && !made.some(({ id }) => id === 'definitions-end'))
      made.push(...reopened(lastOne, shape.end, fill(work.words.definition, { path: section.path })))
    const place = before ?? list[0]
    made.push({
      id: item.id,
      action: 'insert',
      place: { path: place?.path ?? section.path, position: before ? 'after' : place ? 'before' : 'in' },
      old: runsOn ? tailOf(lastOf(before)) : '',
      new: lines.join(runsOn ? ' ' : '\n'),
      ...madeFrom(item.one, work, [fill(work.words.definition, { path: section.path })]),
    })
  }
  return made.reduce(joinRunOns, [])
}

/** Definitions that run on behind the same words are one insertion. */
function joinRunOns(all: readonly Amendment[], one: Amendment): Amendment[] {
  const last = all.at(-1)
  const same = last && last.old !== '' && last.action === 'insert' && last.old === one.old
  if (!same || last.place.path !== one.place.path) return [...all, one]
  const joined: Amendment = {
    ...last,
    new: `${last.new} ${one.new}`,
    obligations: [...new Set([...last.obligations, ...one.obligations])],
    template: [...new Set([last.template, one.template])].join(', '),
    rationale: [...new Set([last.rationale, one.rationale])].join(' '),
  }
  return [...all.slice(0, -1), joined]
}

/** The last definition that comes before a term in the alphabet. */
const neighbour = (term: string, list: readonly Clause[], language: string): Clause | undefined =>
  list.findLast((one) => one.term !== undefined && fold(one.term).localeCompare(fold(term), language) < 0)

/** The last words of a clause, enough of them to be found. */
function tailOf({ text, bodyStart }: Clause): string {
  const words = text.trimEnd()
  const first = Math.max(bodyStart, words.lastIndexOf('\n') + 1)
  const near = Math.max(first, words.length - 60)
  // Not in the middle of a word.
  const start = near === first ? first : near + (/^\S*/.exec(words.slice(near))?.[0].length ?? 0)
  return words.slice(start >= words.length ? near : start).trimStart()
}

/** The full stop of the law's last definition makes way for what parts it from the next. */
function reopened(last: Clause, end: string, rationale: string): Amendment[] {
  const leaf = lastOf(last)
  const words = leaf.text.trimEnd()
  if (!words.endsWith('.')) return []
  const tail = tailOf(leaf)
  return [
    {
      id: 'definitions-end',
      action: 'replace',
      place: { path: leaf.path, position: 'in' },
      old: tail,
      new: `${tail.slice(0, -1)}${end}`,
      obligations: [],
      rationale,
    },
  ]
}

/** Laws that print their terms with a capital go on doing so. */
function capitalAs(term: string, list: readonly Clause[]): string {
  const terms = list.flatMap((one) => one.term ?? [])
  const capitals = terms.filter((one) => /^\p{Lu}/u.test(one))
  return terms.length > 0 && capitals.length * 2 > terms.length
    ? term.charAt(0).toUpperCase() + term.slice(1)
    : term
}

function nextOf(last: string, taken: ReadonlySet<string>): string {
  if (/^\d+\.\d+$/.test(last)) {
    const [section = '', step = '0'] = last.split('.')
    return `${section}.${Number(step) + 1}`
  }
  if (/^[a-yA-Y]$/.test(last)) return String.fromCharCode(last.charCodeAt(0) + 1)
  return freeNumber(last, taken, 'lower', true)
}
