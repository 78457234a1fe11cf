import type { Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { type ConceptSpace, conceptSpace } from './concept-space.ts'
import { definedTerm } from './definitions.ts'
import { extendWeapons } from './extend-weapons.ts'
import { findLinks, type Links } from './links.ts'
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
}

/** Reads the laws once. Linear in their length. */
export function indexLaws(laws: readonly Law[], model: Model): LawIndex {
  const space = conceptSpace(model)
  const corpus = readUnits(laws, model)
  const table = strengthsOf(corpus, space)
  markDefinitions(corpus, space, table)
  markPowers(corpus, space, table)
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
  }
}

function markDefinitions(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  const define = space.indexOf('define')
  for (const unit of corpus.units) {
    const value = table[unit.index * space.size + define] ?? 0
    const { kind } = unit.clause.clause
    if (value < strength.section && kind !== 'definition') continue
    const term = definedTerm(unit, value >= strength.section)
    if (!term) continue
    raise(table, space.size, unit.index, space.is('definition'), 1)
    for (const hit of unit.hits) {
      if (hit.from >= term.from && hit.to <= term.to)
        raise(table, space.size, unit.index, space.defines(hit.concept), 1)
    }
  }
  inheritDefinitions(corpus, space, table)
}

/** An item of a definition defines what its opening words define. */
function inheritDefinitions(corpus: Corpus, space: ConceptSpace, table: Strengths): void {
  for (const unit of corpus.units) {
    const opening = unit.clause.parent?.units[0]
    const first = unit.clause.units[0]
    for (const [source, value] of [
      [opening, strength.opening],
      [first === unit ? undefined : first, strength.clause],
    ] as const) {
      if (!source) continue
      for (let concept = 0; concept < space.concepts; concept++) {
        const inherited = Math.min(table[source.index * space.size + space.defines(concept)] ?? 0, value)
        if (inherited > 0.5) raise(table, space.size, unit.index, space.defines(concept), inherited)
      }
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
