import type { Clause } from '@concordance/law-tree'
import { fill } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { sectionLines } from './draft-lines.ts'
import { amendmentId, type DraftWork, madeFrom, type Wanted } from './draft-work.ts'
import { betweenOf, freeNumber } from './number-insert.ts'
import { patternOf } from './number-law.ts'
import { placeSection, type SectionPlace } from './place-section.ts'

interface Placed {
  readonly wanted: Wanted
  readonly place: SectionPlace | undefined
}

const kinds = ['scope', 'rule', 'offence', 'penalty', 'definition']

/** New sections, in the order of their places; several behind one clause follow each other and are numbered so. */
export function draftSections(wanted: readonly Wanted[], work: DraftWork): Amendment[] {
  const { places, numbering } = work
  const order = new Map(places.sections.map((section, index) => [section, index]))
  const at = ({ place }: Placed): number => (place ? (order.get(place.section) ?? 0) : -1)
  const placed = wanted
    .filter(({ alternative }) => alternative.sections.length > 0)
    .map(
      (one): Placed => ({
        wanted: one,
        place: placeSection(one.provision, work.findings, work.groups, places),
      }),
    )
    .sort((a, b) => at(a) - at(b) || rank(a) - rank(b))
  const { numbers } = work
  const between = betweenOf([...numbers], numbering.style)
  const lastSection = places.sections.at(-1)
  return placed.flatMap(({ wanted: one, place }) =>
    one.alternative.sections.map((section, index): Amendment => {
      const after = place?.section
      const number = freeNumber(
        after?.number ?? '0',
        numbers,
        between,
        after === undefined || after === lastSection,
      )
      numbers.add(number)
      const pattern = after && patternOf(after).includes('#') ? labelPattern(after) : numbering.section
      return {
        id: amendmentId(one.provision.id, index),
        action: 'insert',
        place: { path: after?.path ?? '', position: 'after' },
        old: '',
        new: sectionLines(section, number, numbering, work.fill, pattern).join('\n'),
        ...madeFrom(one, work, stands(one, place, work)),
      }
    }),
  )
}

const rank = ({ wanted }: Placed): number => kinds.indexOf(wanted.provision.kind)

/** `1er` belongs to the first article alone. */
const labelPattern = (section: Clause): string => patternOf(section).replace(/#(?:er|re)/, '#')

function stands(
  { asked }: Wanted,
  place: SectionPlace | undefined,
  { words, findings, places }: DraftWork,
): string[] {
  if (!place) return [words.bare]
  const partly = asked.flatMap((id) => {
    const finding = findings.get(id)
    return finding?.status === 'partial'
      ? finding.criteria.flatMap(({ met, path }) => (met && path ? [path] : []))
      : []
  })
  const known = new Set(places.rows.map(({ clause }) => clause.path))
  const overlaps = [...new Set(partly)].filter((path) => known.has(path))
  return [
    fill(words[place.why], { path: place.section.path }),
    ...(overlaps.length === 0 ? [] : [fill(words.overlap, { path: overlaps.join(', ') })]),
  ]
}
