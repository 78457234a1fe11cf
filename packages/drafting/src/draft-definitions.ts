import type { Clause } from '@concordance/law-tree'
import { fill, type ProvisionDefinition } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { definitionLines } from './draft-lines.ts'
import { amendmentId, type DraftWork, madeFrom, type Wanted } from './draft-work.ts'
import { freeNumber, labelWith } from './number-insert.ts'
import { type DefinitionPlaces, definitionPlaces, fold, usualShape } from './place-definition.ts'
import { wordsOf } from './place-law.ts'

/** Definitions in the place of the law's own, or joined to its list; a law without a list gets a section for them. */
export function draftDefinitions(wanted: readonly Wanted[], work: DraftWork): Amendment[] {
  const all = wanted.flatMap((one) =>
    one.alternative.definitions.map((definition, index) => ({
      one,
      definition,
      id: amendmentId(one.provision.id, index),
    })),
  )
  if (all.length === 0) return []
  const there = definitionPlaces(work.places, work.language)
  if (!there) return [newSection(all, work)]
  const replaced: Amendment[] = []
  const joined: Joined[] = []
  for (const item of all) {
    const own = ownDefinition(item.one, work.fill(item.definition.term, false), work, there)
    if (own) replaced.push(replacement(item, own, there, work))
    else joined.push(item)
  }
  return [...replaced, ...join(joined, there, work)]
}

interface Joined {
  readonly one: Wanted
  readonly definition: ProvisionDefinition
  readonly id: string
}

/** The law's definition of the same thing: the same term, else the one that the mapping ranks first if it shares its noun. */
function ownDefinition(
  { provision }: Wanted,
  term: string,
  { findings, places }: DraftWork,
  { list }: DefinitionPlaces,
): Clause | undefined {
  const same = list.find((one) => one.term !== undefined && bare(one.term) === bare(term))
  if (same) return same
  const nouns = new Set(bare(term).split(' '))
  for (const id of provision.obligations) {
    const clause = places.byId.get(findings.get(id)?.candidates[0]?.clause ?? '')?.clause
    if (clause?.kind !== 'definition' || clause.term === undefined) continue
    if (
      bare(clause.term)
        .split(' ')
        .every((noun) => nouns.has(noun))
    )
      return clause
  }
  return undefined
}

/** Without accents, capitals and plural endings. */
const bare = (term: string): string =>
  fold(term)
    .split(/[\s-]+/)
    .map((word) => word.replace(/(?:es|s)$/, ''))
    .join(' ')

function replacement(
  { one, definition, id }: Joined,
  own: Clause,
  there: DefinitionPlaces,
  work: DraftWork,
): Amendment {
  const whole = own.children.length > 0 || own.text.includes('\n') || definition.units.length > 0
  const end = /\s?[.;]$/.exec(wordsOf(own).trimEnd())?.[0] ?? there.shape.end
  const label = own.label ?? ''
  const lines = definitionLines(
    definition,
    own.term ?? '',
    label,
    there.shape,
    work.numbering,
    work.fill,
    end,
  )
  const text = lines.join('\n')
  const cut = label === '' ? 0 : label.length + 1
  return {
    id,
    action: 'replace',
    place: { path: own.path, position: 'in' },
    old: whole ? '' : own.text.slice(cut).trim(),
    new: whole ? text : text.slice(cut).trim(),
    ...madeFrom(one, work, [fill(work.words.definition, { path: there.section.path }), work.words.replaced]),
  }
}

/** New definitions in the order of the alphabet where the law keeps it, else at the end with the next number. */
function join(items: readonly Joined[], there: DefinitionPlaces, work: DraftWork): Amendment[] {
  const { list, shape, label, alphabetical, section } = there
  const taken = new Set(list.flatMap(({ number }) => number ?? []))
  let last = there.last ?? '0'
  const lastOne = list.at(-1)
  const named = items
    .map((item) => ({ item, term: work.fill(item.definition.term, false) }))
    .sort((a, b) => (alphabetical ? fold(a.term).localeCompare(fold(b.term), work.language) : 0))
  const made: Amendment[] = []
  for (const [index, { item, term }] of named.entries()) {
    const before =
      alphabetical && label === undefined
        ? list.findLast(
            (one) => one.term !== undefined && fold(one.term).localeCompare(fold(term), work.language) < 0,
          )
        : lastOne
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
    if (atEnd && lastOne && closing === '.' && !made.some(({ id }) => id === 'definitions-end'))
      made.push(...reopened(lastOne, shape.end, fill(work.words.definition, { path: section.path })))
    const place = before ?? list[0]
    made.push({
      id: item.id,
      action: 'insert',
      place: { path: place?.path ?? section.path, position: before ? 'after' : place ? 'before' : 'in' },
      old: '',
      new: lines.join('\n'),
      ...madeFrom(item.one, work, [fill(work.words.definition, { path: section.path })]),
    })
  }
  return made
}

/** The full stop of the law's last definition makes way for what parts it from the next. */
function reopened(last: Clause, end: string, rationale: string): Amendment[] {
  let leaf = last
  for (let below = leaf.children.at(-1); below; below = leaf.children.at(-1)) leaf = below
  const words = leaf.text.trimEnd()
  if (!words.endsWith('.')) return []
  const tail = words
    .slice(Math.max(leaf.bodyStart, words.lastIndexOf('\n') + 1, words.length - 60))
    .trimStart()
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

function newSection(items: readonly Joined[], work: DraftWork): Amendment {
  const [first] = work.places.sections
  const taken = new Set(work.places.sections.flatMap(({ number }) => number ?? []))
  const number = freeNumber(
    first?.number ?? '0',
    taken,
    work.numbering.style === 'common-law' ? 'upper' : 'latin',
    !first || work.places.sections.length === 1,
  )
  const shape = usualShape(work.language)
  const head = `${labelWith(work.numbering.section, number)}${work.numbering.gap}${work.words.definitions}`
  const lines = items.flatMap(({ definition }, index) =>
    definitionLines(
      definition,
      work.fill(definition.term, false),
      '',
      shape,
      work.numbering,
      work.fill,
      index === items.length - 1 ? '.' : shape.end,
    ),
  )
  const made = items.map(({ one }) => madeFrom(one, work, first ? [] : [work.words.bare]))
  return {
    id: 'definitions',
    action: 'insert',
    place: { path: first?.path ?? '', position: 'after' },
    old: '',
    new: [head, work.fill(work.words.intro), ...lines].join('\n'),
    obligations: [...new Set(made.flatMap(({ obligations }) => obligations))],
    template: [...new Set(made.flatMap(({ template }) => template ?? []))].join(', '),
    rationale: [...new Set(made.flatMap(({ rationale }) => rationale ?? []))].join(' '),
  }
}
