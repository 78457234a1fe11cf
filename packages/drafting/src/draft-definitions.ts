import type { Clause } from '@concordance/law-tree'
import { fill } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { joinDefinitions } from './draft-join.ts'
import { definitionLines } from './draft-lines.ts'
import { amendmentId, type DraftWork, type Joined, madeFrom, type Wanted } from './draft-work.ts'
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
    if (own) replaced.push(...replacement(item, own, there, work))
    else joined.push(item)
  }
  return [...replaced, ...joinDefinitions(joined, there, work)]
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
): Amendment[] {
  // In a paragraph that others share, words are exchanged and items go one by one.
  const shared = !work.places.alone(own)
  const whole = !shared && (own.children.length > 0 || own.text.includes('\n') || definition.units.length > 0)
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
  const text = lines.join(whole ? '\n' : ' ')
  const cut = label === '' ? 0 : label.length + 1
  const made = madeFrom(one, work, [
    fill(work.words.definition, { path: there.section.path }),
    work.words.replaced,
  ])
  const items = shared ? own.children : []
  return [
    {
      id,
      action: 'replace',
      place: { path: own.path, position: 'in' },
      old: whole ? '' : own.text.slice(cut).trim(),
      new: whole ? text : text.slice(cut).trim(),
      ...made,
    },
    ...items.map(
      (child, index): Amendment => ({
        id: `${id}-item-${index + 1}`,
        action: 'repeal',
        place: { path: child.path, position: 'in' },
        old: '',
        new: '',
        ...made,
      }),
    ),
  ]
}

function newSection(items: readonly Joined[], work: DraftWork): Amendment {
  const [first] = work.places.sections
  const number = freeNumber(
    first?.number ?? '0',
    work.numbers,
    work.numbering.style === 'common-law' ? 'upper' : 'latin',
    !first || work.places.sections.length === 1,
  )
  work.numbers.add(number)
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
