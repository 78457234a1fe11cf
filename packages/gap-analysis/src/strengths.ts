import type { ConceptSpace } from './concept-space.ts'
import type { Corpus, IndexedClause, Section, Unit } from './units.ts'

/** How strongly a sentence has a concept, by where the concept stands; in parts of 32, so that a byte holds each. */
export const strength = {
  own: 32,
  /** In the opening words of the list to which the item belongs: one sentence cut in pieces. */
  opening: 29,
  /** In the heading of the section or of the clause. */
  heading: 27,
  /** In a sentence close by in the same clause. */
  clause: 22,
  /** In the items below, for opening words. */
  items: 19,
  /** Farther away in the clause. */
  far: 16,
  /** In another clause of the section. */
  section: 11,
  /** In the heading of the chapter. */
  above: 10,
} as const

/** So many sentences before and behind are close by. */
const nearby = 2

/** For every feature, its strength in every sentence: one row per feature, in one plain array. */
export interface Strengths {
  readonly units: number
  readonly cells: Uint8Array
  /** Per feature: 1 where some sentence has it. */
  readonly any: Uint8Array
}

/** Fills the table, section by section: time is linear in the number of hits and sentences. */
export function strengthsOf(corpus: Corpus, space: ConceptSpace): Strengths {
  const units = corpus.units.length
  const table = { units, cells: new Uint8Array(units * space.size), any: new Uint8Array(space.size) }
  for (const section of corpus.sections) fillSection(section, table)
  return table
}

/** The strength of a feature in a sentence, 0 to 32. */
export function at({ units, cells }: Strengths, unit: number, feature: number): number {
  return cells[feature * units + unit] ?? 0
}

/** Raises the strength of a feature in a sentence. */
export function raise({ units, cells, any }: Strengths, unit: number, feature: number, value: number): void {
  const cell = feature * units + unit
  if ((cells[cell] as number) >= value) return
  cells[cell] = value
  any[feature] = 1
}

function fillSection(section: Section, table: Strengths): void {
  const whole = new Set<number>()
  for (const clause of section.clauses)
    for (const unit of clause.units) for (const { concept } of unit.hits) whole.add(concept)
  const sectionHeading = section.clauses[0]?.heading ?? new Set()
  for (const clause of section.clauses) {
    const opening = openingConcepts(clause)
    const items = new Set<number>()
    for (const child of clause.children)
      for (const unit of child.units) for (const { concept } of unit.hits) items.add(concept)
    const own = new Set<number>()
    for (const unit of clause.units) for (const { concept } of unit.hits) own.add(concept)
    const last = clause.units.length - 1
    clause.units.forEach(({ index }, position) => {
      const set = (concepts: Iterable<number>, value: number): void => {
        for (const concept of concepts) raise(table, index, concept, value)
      }
      set(section.above, strength.above)
      set(whole, strength.section)
      set(own, strength.far)
      if (position === last) set(items, strength.items)
      for (let near = Math.max(0, position - nearby); near <= Math.min(last, position + nearby); near++)
        for (const { concept } of clause.units[near]?.hits ?? [])
          raise(table, index, concept, near === position ? strength.own : strength.clause)
      set(sectionHeading, strength.heading)
      set(clause.heading, strength.heading)
      set(opening, strength.opening)
    })
  }
}

function openingConcepts(clause: IndexedClause): ReadonlySet<number> {
  const concepts = new Set<number>()
  for (let up = clause.parent; up; up = up.parent) {
    const last: Unit | undefined = up.units.at(-1)
    if (last) for (const { concept } of last.hits) concepts.add(concept)
  }
  return concepts
}
