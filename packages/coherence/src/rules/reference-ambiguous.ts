import type { Clause } from '@concordance/law-tree'
import { comparable } from '../numbers.ts'
import { citedAs, headOf, placeOf } from '../places.ts'
import { referencesOf } from '../references.ts'
import type { Finding, LawIndex } from '../types.ts'

/** A number that two sections bear, or a letter that several subsections have where the citing one has none. */
export function referenceAmbiguous(law: LawIndex): readonly Finding[] {
  const told = new Set<string>()
  return referencesOf(law).flatMap((reference) => {
    const { at, from, to, levels, absolute, here, listed } = reference
    const [first] = levels
    if (here !== undefined || !first || listed) return []
    // Of "article 5, paragraph 2" only the article is told.
    const said = `${at.clause.id} ${first.kind} ${first.number}`
    if (absolute && told.has(said)) return []
    told.add(said)
    const twins =
      absolute && first.kind === 'section'
        ? ownTwins(law.sectionsByNumber.get(comparable(first.number)) ?? [])
        : !absolute && levels.length === 1 && first.kind !== 'subsection' && first.kind !== 'line'
          ? rivals(law, reference.at.clause, at.ancestors, comparable(first.number))
          : []
    const [one, other] = twins
    if (!one || !other) return []
    // The list may stand in the citing clause itself, not split into units.
    if (!absolute && at.clause.text.slice(at.clause.label?.length ?? 0, from).includes(`(${first.number})`))
      return []
    return [
      {
        at: placeOf(at.clause, from, to),
        other: headOf(one),
        values: {
          cited: reference.cited,
          clauses: twins.slice(0, 4).map(citedAs).join(', '),
        },
      },
    ]
  })
}

/** Sections of one path; the same number in the body and in transitional provisions has two. */
const ownTwins = (clauses: readonly Clause[]): readonly Clause[] =>
  new Set(clauses.map(({ path }) => path)).size === 1 && clauses.length > 1 ? clauses : []

/** Units of that number in the home section, where none of them stands on the way from the citing clause upwards. */
function rivals(
  law: LawIndex,
  clause: Clause,
  ancestors: readonly Clause[],
  number: string,
): readonly Clause[] {
  const home = law.homeOf.get(clause.id)
  if (home?.kind !== 'section') return []
  const way = [clause, ...ancestors.slice(ancestors.indexOf(home)).toReversed()]
  const nearest = way.some((step) => step.children.some((child) => bears(child, number)))
  if (nearest) return []
  const found: Clause[] = []
  const walk = (step: Clause) => {
    for (const child of step.children) {
      if (bears(child, number)) found.push(child)
      walk(child)
    }
  }
  walk(home)
  return found.length > 1 ? found : []
}

/** A unit below the subsections; "point 1" is not paragraph (1). */
const bears = ({ number = '', kind }: Clause, wanted: string): boolean =>
  kind !== 'subsection' && comparable(number) === wanted
