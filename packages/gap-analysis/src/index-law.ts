import type { Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { type ConceptSpace, conceptSpace } from './concept-space.ts'
import { besideVerb, definedTerm } from './definitions.ts'
import { exceptionsOf } from './exceptions.ts'
import { extendWeapons } from './extend-weapons.ts'
import { formMarks } from './form-marks.ts'
import type { LawIndex } from './law-index.ts'
import { findLinks, scheduleKey } from './links.ts'
import { measuresIn } from './measure-of.ts'
import type { MeasureConcepts } from './measures.ts'
import { readUnits } from './read-units.ts'
import { brevityOf } from './score.ts'
import { at, raise, type Strengths, strength, strengthsOf } from './strengths.ts'
import type { Corpus, Section, Unit } from './units.ts'
import { wordsFor } from './words.ts'

/** Reads the laws once, for a reader of the language given. Linear in their length. */
export function indexLaws(laws: readonly Law[], model: Model, reader = 'en'): LawIndex {
  const space = conceptSpace(model)
  const corpus = readUnits(laws, model)
  const table = strengthsOf(corpus, space)
  markDefinitions(corpus, space, table)
  markPowers(corpus, space, table)
  markTreaties(corpus, space, table)
  markByConcept(corpus, space, table)
  markSchedules(corpus, space, table)
  const links = findLinks(corpus, space, table)
  markDisqualifications(corpus, space, table)
  const partsIncluded = extendWeapons(corpus, space, table)
  const measures = measureConcepts(space, model)
  return {
    words: wordsFor(model, reader),
    corpus,
    space,
    table,
    rarity: rarities(corpus, space, table),
    links,
    exceptions: exceptionsOf(space, links.excepting),
    partsIncluded,
    headed: headedSections(corpus),
    citationOf: citationsOf(corpus),
    marks: formMarks(corpus, space, table),
    brevity: Float64Array.from(corpus.units, brevityOf),
    rows: new Map(),
    measures,
    measured: measuresIn(corpus, measures, space),
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
  const defined = new Map<Unit, readonly number[]>()
  /** What a sentence defines, more surely than by standing close to a definition. */
  const definedBy = (unit: Unit): readonly number[] => {
    let features = defined.get(unit)
    if (!features) {
      features = Array.from({ length: space.concepts }, (_, concept) => space.defines(concept)).filter(
        (feature) => at(table, unit.index, feature) > strength.clause,
      )
      defined.set(unit, features)
    }
    return features
  }
  const defining = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && at(table, unit.index, space.is('definition')) === strength.own
  for (const { units, parent } of corpus.clauses) {
    let source: Unit | undefined = parent?.units.at(-1)
    units.forEach((unit) => {
      if (defining(unit)) source = unit
      const near = source && (source.clause !== unit.clause || unit.index - source.index <= 3)
      if (!source || !near || source === unit) return
      for (const feature of definedBy(source)) raise(table, unit.index, feature, strength.opening)
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

/**
 * What keeps a person from a licence: past convictions and the like. The offences that such a list names are neither
 * punished nor ruled on there. A clause that punishes those who offend again, or takes their weapons, is a rule.
 */
function markDisqualifications(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const barred = space.indexOf('disqualified')
  const takings = ['confiscate', 'seize'].map(space.indexOf)
  for (const { index, clause } of corpus.units) {
    const own = (feature: number): boolean => at(table, index, feature) === strength.own
    const above = clause.parent?.units.at(-1)
    const item = above !== undefined && at(table, above.index, barred) >= strength.opening
    if (own(space.is('penalty')) || !(item || (own(barred) && !takings.some(own)))) continue
    raise(table, index, space.is('disqualification'), item ? strength.opening : strength.own)
  }
}

function markPowers(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const rules = space.indexOf('make-rules')
  for (const unit of corpus.units) {
    const value = at(table, unit.index, rules)
    if (value >= strength.opening) raise(table, unit.index, space.is('power'), value)
  }
}

function citationsOf({ citations, units }: Corpus): Int32Array {
  const places = new Int32Array(units.length)
  citations.forEach(({ clauses }, place) => {
    for (const clause of clauses) for (const { index } of clause.units) places[index] = place
  })
  return places
}

function headedSections({ sections }: Corpus): Map<number, Section[]> {
  const headed = new Map<number, Section[]>()
  for (const section of sections) {
    for (const concept of section.clauses[0]?.heading ?? []) {
      const known = headed.get(concept)
      if (known) known.push(section)
      else headed.set(concept, [section])
    }
  }
  return headed
}

const none = new Uint8Array(0)

function rarities(corpus: Corpus, space: ConceptSpace, table: Strengths): Float32Array {
  const sectionOf = new Int32Array(corpus.units.length)
  corpus.sections.forEach(({ clauses }, section) => {
    for (const { units } of clauses) for (const { index } of units) sectionOf[index] = section
  })
  const total = corpus.sections.length
  const { units } = table
  return Float32Array.from({ length: space.size }, (_, feature) => {
    let sections = 0
    let last = -1
    const row = table.any[feature] ? table.cells.subarray(feature * units, (feature + 1) * units) : none
    for (let unit = row.indexOf(strength.own); unit >= 0; unit = row.indexOf(strength.own, unit + 1)) {
      if (sectionOf[unit] === last) continue
      last = sectionOf[unit] as number
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
