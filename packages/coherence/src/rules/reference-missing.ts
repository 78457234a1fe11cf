import type { Clause } from '@concordance/law-tree'
import { citedAs, placeOf } from '../places.ts'
import { type Reference, referencesOf } from '../references.ts'
import { type Resolution, resolve } from '../resolve.ts'
import { isDoubtful } from '../trust.ts'
import type { Finding, LawIndex } from '../types.ts'

/** Numbers that are listed one by one; of more only the ends. */
const listed = 8

/** Cited sections, subsections, parts that the law does not have; annexes are a rule of their own. */
export const referenceMissing = (law: LawIndex): readonly Finding[] =>
  missing(law, (reference) => reference.levels[0]?.kind !== 'schedule' || reference.levels.length > 1)

/** Cited annexes that the law does not have. */
export const annexMissing = (law: LawIndex): readonly Finding[] =>
  missing(law, (reference) => reference.levels[0]?.kind === 'schedule' && reference.levels.length === 1)

function missing(law: LawIndex, wanted: (reference: Reference) => boolean): Finding[] {
  return referencesOf(law).flatMap((reference) => {
    if (reference.here || !wanted(reference)) return []
    const resolution = resolve(law, reference)
    if (resolution.status !== 'missing' || isDoubtful(law, resolution.level.kind)) return []
    // A schedule that is missing is told once, by its own rule.
    if (resolution.level.kind === 'schedule' && reference.levels.length > 1) return []
    const { at, from, to } = reference
    const { parent } = resolution
    if (lostItems(at.clause)) return []
    return [
      {
        at: placeOf(at.clause, from, to),
        ...(parent ? { other: placeOf(parent, 0, Math.min(parent.text.length, 120)) } : {}),
        values: { cited: reference.cited, known: knownOf(law, resolution) },
      },
    ]
  })
}

/** A list that runs on without numbers, which were lost in the file: what it cites by letter cannot be looked up. */
const lostItems = ({ children, text }: Clause): boolean =>
  children.length === 0 && /:\p{Ll}[^;]*;\p{Ll}[^;]*;/u.test(text)

/** What stands there instead: `5: (1), (2), (3)`, `1–68`. */
function knownOf(law: LawIndex, { level, parent }: Extract<Resolution, { status: 'missing' }>): string {
  if (parent) {
    const numbers = parent.children.flatMap(({ label, number }) =>
      number === undefined ? [] : [(label ?? number).trim()],
    )
    return numbers.length === 0 ? citedAs(parent) : `${citedAs(parent)}: ${spell(numbers)}`
  }
  if (level.kind === 'schedule') return spell(law.schedules.map(citedAs)) || '0'
  const clauses =
    level.kind === 'section'
      ? law.sections.map(({ clause }) => clause).filter(({ path, number }) => path === number)
      : containersOf(law, level.kind)
  return spell(clauses.map(({ number, path }) => number ?? path))
}

const containersOf = (law: LawIndex, kind: string): readonly Clause[] => law.containers.get(kind) ?? []

const spell = (numbers: readonly string[]): string =>
  numbers.length > listed ? `${numbers[0]} … ${numbers.at(-1)}` : numbers.join(', ')
