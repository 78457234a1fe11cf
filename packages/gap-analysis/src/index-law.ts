import type { Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { type ConceptSpace, conceptSpace } from './concept-space.ts'
import { besideVerb, definedTerm } from './definitions.ts'
import { extendWeapons } from './extend-weapons.ts'
import type { LawIndex } from './law-index.ts'
import { findLinks, scheduleKey } from './links.ts'
import { measuresIn } from './measure-of.ts'
import type { MeasureConcepts } from './measures.ts'
import { readUnits } from './read-units.ts'
import { at, raise, type Strengths, strength, strengthsOf } from './strengths.ts'
import type { Corpus, Unit } from './units.ts'

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
  const measures = measureConcepts(space, model)
  return {
    corpus,
    space,
    table,
    rarity: rarities(corpus, space, table),
    links,
    partsIncluded,
    rows: new Map(),
    measures,
    measured: measuresIn(corpus, measures, space),
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
    const value = at(table, unit.index, define)
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
    raise(table, unit.index, space.is('definition'), strength.own)
    for (const { concept } of defined) raise(table, unit.index, space.defines(concept), strength.own)
  }
  inheritDefinitions(corpus, space, table)
}

/** An item of a definition defines what its opening words define, and so do the sentences behind the one with the term. */
function inheritDefinitions(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const defining = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && at(table, unit.index, space.is('definition')) === strength.own
  for (const { units, parent } of corpus.clauses) {
    let source: Unit | undefined = parent?.units.at(-1)
    units.forEach((unit) => {
      if (defining(unit)) source = unit
      const near = source && (source.clause !== unit.clause || unit.index - source.index <= 3)
      if (!source || !near || source === unit) return
      const value = source.clause === unit.clause ? strength.opening : strength.opening
      for (let concept = 0; concept < space.concepts; concept++) {
        if (at(table, source.index, space.defines(concept)) > strength.clause) {
          raise(table, unit.index, space.defines(concept), value)
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
    if (!units.some(({ index }) => at(table, index, party) === strength.own)) continue
    for (const { index } of units) raise(table, index, space.is('treaty'), strength.own)
  }
}

function markSchedules(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  for (const { index, clause } of corpus.units) {
    if (scheduleKey.test(clause.section.key)) raise(table, index, space.is('schedule'), strength.own)
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
      const value = at(table, index, concept)
      if (value >= from) raise(table, index, form, Math.max(value, strength.opening))
    }
  }
}

function markPowers(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const rules = space.indexOf('make-rules')
  for (const unit of corpus.units) {
    const value = at(table, unit.index, rules)
    if (value >= strength.opening) raise(table, unit.index, space.is('power'), value)
  }
}

function rarities(corpus: Corpus, space: ConceptSpace, table: Strengths): Float32Array {
  const sectionOf = new Int32Array(corpus.units.length)
  corpus.sections.forEach(({ clauses }, section) => {
    for (const { units } of clauses) for (const { index } of units) sectionOf[index] = section
  })
  const total = corpus.sections.length
  return Float32Array.from({ length: space.size }, (_, feature) => {
    let sections = 0
    let last = -1
    for (let unit = 0; unit < table.units; unit++) {
      if (at(table, unit, feature) < strength.own || sectionOf[unit] === last) continue
      last = sectionOf[unit] ?? -1
      sections++
    }
    return Math.log(1 + total / (sections + 0.5)) / Math.log(1 + total / 0.5)
  })
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
