import type { ConceptSpace } from './concept-space.ts'
import type { Corpus, IndexedClause, Section, Unit } from './units.ts'

/**
 * How strongly a sentence has a concept, by where the concept stands.
 * Parts of 32, so that a 32-bit float holds each exactly and comparisons with them are exact.
 */
export const strength = {
  own: 1,
  /** In the opening words of the list to which the item belongs: one sentence cut in pieces. */
  opening: 29 / 32,
  /** In the heading of the section or of the clause. */
  heading: 27 / 32,
  /** In a sentence close by in the same clause. */
  clause: 22 / 32,
  /** In the items below, for opening words. */
  items: 19 / 32,
  /** Farther away in the clause. */
  far: 16 / 32,
  /** In another clause of the section. */
  section: 11 / 32,
  /** In the heading of the chapter. */
  above: 10 / 32,
} as const

/** So many sentences before and behind are close by. */
const nearby = 2

/** For every sentence, the strength of every feature, in one plain array of `units × space.size`. */
export type Strengths = Float32Array

/** Fills the table, section by section: time is linear in the number of hits and sentences. */
export function strengthsOf(corpus: Corpus, space: ConceptSpace): Strengths {
  const table = new Float32Array(corpus.units.length * space.size)
  for (const section of corpus.sections) fillSection(section, table, space.size)
  return table
}

/** Raises the strength of a feature in a sentence. */
export function raise(table: Strengths, size: number, unit: number, feature: number, value: number): void {
  const at = unit * size + feature
  if ((table[at] ?? 0) < value) table[at] = value
}

function fillSection(section: Section, table: Strengths, size: number): void {
  const whole = new Set<number>()
  for (const clause of section.clauses)
    for (const unit of clause.units) for (const { concept } of unit.hits) whole.add(concept)
  const sectionHeading = section.clauses[0]?.heading ?? new Set()
  for (const clause of section.clauses) {
    const opening = openingConcepts(clause)
    const items = new Set<number>()
    for (const child of clause.children)
      for (const unit of child.units) for (const { concept } of unit.hits) items.add(concept)
    const own = new Set(clause.units.flatMap(({ hits }) => hits.map(({ concept }) => concept)))
    clause.units.forEach((unit, at) => {
      const set = (concepts: Iterable<number>, value: number): void => {
        for (const concept of concepts) raise(table, size, unit.index, concept, value)
      }
      set(section.above, strength.above)
      set(whole, strength.section)
      set(own, strength.far)
      if (unit === clause.units.at(-1)) set(items, strength.items)
      for (const near of clause.units.slice(Math.max(0, at - nearby), at + nearby + 1))
        set(unitConcepts(near), strength.clause)
      set(sectionHeading, strength.heading)
      set(clause.heading, strength.heading)
      set(opening, strength.opening)
      set(unitConcepts(unit), strength.own)
    })
  }
}

function openingConcepts(clause: IndexedClause): ReadonlySet<number> {
  const concepts = new Set<number>()
  for (let up = clause.parent; up; up = up.parent) {
    const last = up.units.at(-1)
    if (last) for (const { concept } of last.hits) concepts.add(concept)
  }
  return concepts
}

function unitConcepts(unit: Unit): number[] {
  return unit.hits.map(({ concept }) => concept)
}
