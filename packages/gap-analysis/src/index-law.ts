import type { Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { type ConceptSpace, conceptSpace } from './concept-space.ts'
import { besideVerb, definedTerm } from './definitions.ts'
import { extendWeapons } from './extend-weapons.ts'
import { findLinks, type Links, scheduleKey } from './links.ts'
import type { MeasureConcepts } from './measures.ts'
import { readUnits } from './read-units.ts'
import { raise, type Strengths, strength, strengthsOf } from './strengths.ts'
import type { Corpus, Unit } from './units.ts'

/** Laws made ready for every obligation: which sentence has which feature, how rare each is, and which penal clause reaches where. */
export interface LawIndex {
  readonly corpus: Corpus
  readonly space: ConceptSpace
  readonly table: Strengths
  /** Per feature: how telling it is in these laws, from 0 (in every section) upwards. */
  readonly rarity: Float32Array
  readonly links: Links
  /** The law applies its rules on weapons to their parts as well. */
  readonly partsIncluded: boolean
  readonly measures: MeasureConcepts
  /** Concepts of what firearms laws are about, and of what they deal with besides. */
  readonly goods: { readonly own: readonly number[]; readonly other: number }
}

/** Reads the laws once. Linear in their length. */
export function indexLaws(laws: readonly Law[], model: Model): LawIndex {
  const space = conceptSpace(model)
  const corpus = readUnits(laws, model)
  const table = strengthsOf(corpus, space)
  markDefinitions(corpus, space, table)
  markPowers(corpus, space, table)
  markTreaties(corpus, space, table)
  markByConcept(corpus, space, table)
  markSchedules(corpus, space, table)
  const links = findLinks(corpus, space, table)
  const partsIncluded = extendWeapons(corpus, space, table)
  return {
    corpus,
    space,
    table,
    rarity: rarities(corpus, space, table),
    links,
    partsIncluded,
    measures: measureConcepts(space, model),
    goods: {
      own: ['firearm', 'weapon', 'ammunition', 'part'].map(space.indexOf),
      other: space.indexOf('explosive'),
    },
  }
}

function markDefinitions(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const define = space.indexOf('define')
  const verbs = new Set([define, space.indexOf('deemed')])
  for (const unit of corpus.units) {
    const value = table[unit.index * space.size + define] ?? 0
    const expected = value >= strength.section || unit.clause.clause.kind === 'definition'
    const headed =
      unit.clause.heading.has(define) || (unit.clause.section.clauses[0]?.heading.has(define) ?? false)
    const term =
      definedTerm(
        unit,
        headed,
        unit.hits.some(({ concept }) => verbs.has(concept)),
      ) ?? (expected ? besideVerb(unit, verbs) : undefined)
    if (!term) continue
    // "Firearms officer" does not define a firearm: the words must be most of the term.
    const defined = unit.hits.filter(
      ({ from, to }) => from >= term.from && to <= term.to && to - from > (term.to - term.from) / 2,
    )
    if (!expected && defined.length === 0) continue
    raise(table, space.size, unit.index, space.is('definition'), 1)
    for (const { concept } of defined) raise(table, space.size, unit.index, space.defines(concept), 1)
  }
  inheritDefinitions(corpus, space, table)
}

/** An item of a definition defines what its opening words define, and so do the sentences behind the one with the term. */
function inheritDefinitions(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const defining = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && table[unit.index * space.size + space.is('definition')] === strength.own
  for (const { units, parent } of corpus.clauses) {
    let source: Unit | undefined = parent?.units.at(-1)
    units.forEach((unit) => {
      if (defining(unit)) source = unit
      const near = source && (source.clause !== unit.clause || unit.index - source.index <= 3)
      if (!source || !near || source === unit) return
      const value = source.clause === unit.clause ? strength.opening : strength.opening
      for (let concept = 0; concept < space.concepts; concept++) {
        if ((table[source.index * space.size + space.defines(concept)] ?? 0) > strength.clause) {
          raise(table, space.size, unit.index, space.defines(concept), value)
        }
      }
    })
  }
}

/** Treaty text that the law reprints: it speaks of States Parties, and binds nobody inside the State by itself. */
function markTreaties(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const party = space.indexOf('state-party')
  for (const section of corpus.sections) {
    const units = section.clauses.flatMap((clause) => clause.units)
    if (!units.some(({ index }) => table[index * space.size + party] === strength.own)) continue
    for (const { index } of units) raise(table, space.size, index, space.is('treaty'), strength.own)
  }
}

function markSchedules(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  for (const { index, clause } of corpus.units) {
    if (scheduleKey.test(clause.section.key))
      raise(table, space.size, index, space.is('schedule'), strength.own)
  }
}

/** Clauses that say what the law is for, and those for the time of change: they lay down nothing that lasts. */
function markByConcept(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const marks = [
    [space.indexOf('purpose'), space.is('purpose'), strength.heading],
    [space.indexOf('transitional'), space.is('transitional'), strength.above],
  ] as const
  for (const { index } of corpus.units) {
    for (const [concept, form, from] of marks) {
      const value = table[index * space.size + concept] ?? 0
      if (value >= from) raise(table, space.size, index, form, Math.max(value, strength.opening))
    }
  }
}

function markPowers(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const rules = space.indexOf('make-rules')
  for (const unit of corpus.units) {
    const value = table[unit.index * space.size + rules] ?? 0
    if (value >= strength.opening) raise(table, space.size, unit.index, space.is('power'), value)
  }
}

function rarities(corpus: Corpus, space: ConceptSpace, table: Strengths): Float32Array {
  const sections = new Float32Array(space.size)
  const seen = new Int32Array(space.size).fill(-1)
  corpus.sections.forEach((section, index) => {
    for (const clause of section.clauses) for (const unit of clause.units) count(unit, index)
  })
  function count(unit: Unit, section: number): void {
    for (let feature = 0; feature < space.size; feature++) {
      if ((table[unit.index * space.size + feature] ?? 0) < strength.own || seen[feature] === section)
        continue
      seen[feature] = section
      sections[feature] = (sections[feature] ?? 0) + 1
    }
  }
  const total = corpus.sections.length
  return sections.map((n) => Math.log(1 + total / (n + 0.5)) / Math.log(1 + total / 0.5))
}

function measureConcepts(space: ConceptSpace, model: Model): MeasureConcepts {
  const numbers = new Map<number, number>()
  model.concepts.forEach(({ id }, index) => {
    const value = /^number-(\d+)$/.exec(id)?.[1]
    if (value) numbers.set(index, Number(value))
  })
  return {
    year: space.indexOf('year-unit'),
    month: space.indexOf('month-unit'),
    day: space.indexOf('day-unit'),
    century: space.indexOf('century'),
    numbers,
  }
}
