import type { LawIndex } from './law-index.ts'
import { strictest } from './measure-of.ts'
import type { Group, MeasureKind, Query } from './queries.ts'
import { rowOf } from './rows.ts'
import { at, strength } from './strengths.ts'
import type { Unit } from './units.ts'

/** Global weights of the score; few, and the same for every obligation, law and language. */
const weights = {
  /** A concept of the core against one that only helps. */
  core: 2,
  help: 1,
  against: 0.4,
  /** What is left of the score for each group of the core that is missing altogether. */
  missing: 0.25,
  /** A sentence that lacks more of the core than this is not about the obligation. */
  least: 0.05,
  /** Words from which on a sentence is called long, and how fast its score falls then. */
  long: 90,
  fall: 400,
  /** What a core concept in the section's own heading adds. */
  heading: 0.35,
  /** What a definition keeps for an obligation that asks for a rule. */
  definition: 0.85,
  /** What a penal clause keeps for an obligation that asks for no penalty. */
  penalty: 0.75,
  /** What a transitional provision keeps. */
  transitional: 0.7,
  /** What a clause on explosives and other goods keeps where it names nothing that the obligations are about. */
  otherGoods: 0.75,
  /** What a number of the kind that the obligation measures adds. */
  measured: 0.5,
}

/** How strongly a sentence has one of the alternatives, 0 to 32. */
export function has(index: LawIndex, unit: number, group: Group): number {
  const { units, cells } = index.table
  let best = 0
  for (const feature of group.features) {
    const value = cells[feature * units + unit] ?? 0
    if (value > best) best = value
  }
  return best
}

/**
 * Scores of all sentences for one obligation; comparable within the same laws only. The groups are gone through one
 * by one, each over all sentences, so that rows are read from end to end.
 */
export function scoresOf(index: LawIndex, query: Query): Float64Array {
  const { units } = index.corpus
  const factors = factorsOf(index, query)
  const totals = new Float64Array(units.length)
  const near = nearTo(factors)
  for (const group of query.core) {
    addRow(totals, near, rowOf(index, group).worth, weights.core * group.weight)
    addHeadings(totals, index, group)
  }
  for (const group of query.help) addRow(totals, near, rowOf(index, group).worth, weights.help * group.weight)
  for (const group of query.against) {
    const row = rowOf(index, group).strength
    const each = (-weights.against * group.weight) / strength.own
    for (const unit of near) {
      const value = row[unit] as number
      if (value >= strength.clause) (totals[unit] as number) += each * value
    }
  }
  for (const kind of query.measures) addMeasures(totals, index, kind)
  const scores = new Float64Array(units.length)
  for (const at of near) {
    const unit = units[at] as Unit
    const factor = (factors[at] as number) * formFactor(index, unit, query)
    const length = 1 + Math.max(0, unit.words - weights.long) / weights.fall
    scores[at] = Math.max(0, ((totals[at] as number) * factor) / length)
  }
  return scores
}

/** What is left of each sentence's score for what it lacks of the core. */
function factorsOf(index: LawIndex, query: Query): Float64Array {
  const factors = new Float64Array(index.corpus.units.length).fill(1)
  for (const group of query.core) {
    const row = rowOf(index, group).strength
    for (let unit = 0; unit < factors.length; unit++) {
      const share = Math.min(1, (row[unit] as number) / strength.clause)
      ;(factors[unit] as number) *= weights.missing + (1 - weights.missing) * share
    }
  }
  return factors
}

/** The sentences that do not lack too much of the core. */
function nearTo(factors: Float64Array): Int32Array {
  const near = new Int32Array(factors.length)
  let count = 0
  for (let unit = 0; unit < factors.length; unit++)
    if ((factors[unit] as number) >= weights.least) near[count++] = unit
  return near.subarray(0, count)
}

function addRow(totals: Float64Array, near: Int32Array, row: Float32Array, weight: number): void {
  for (const unit of near) (totals[unit] as number) += weight * (row[unit] as number)
}

/** What the section's heading adds where it names a concept of the core. */
function addHeadings(totals: Float64Array, index: LawIndex, group: Group): void {
  for (const { clauses } of index.corpus.sections) {
    const heading = clauses[0]?.heading
    if (!heading || heading.size === 0) continue
    let best = 0
    for (const feature of group.features)
      if (heading.has(feature)) best = Math.max(best, index.rarity[feature] ?? 0)
    if (best === 0) continue
    const value = weights.core * group.weight * weights.heading * best
    for (const { units } of clauses) for (const unit of units) (totals[unit.index] as number) += value
  }
}

/** What the form of the clause takes from its score. */
function formFactor({ table, space, goods }: LawIndex, unit: Unit, query: Query): number {
  const is = (feature: number): boolean => at(table, unit.index, feature) >= strength.opening
  let factor = 1
  if (!query.definitional && is(space.is('definition'))) factor *= weights.definition
  if (!query.punishing && is(space.is('penalty'))) factor *= weights.penalty
  if (is(space.is('transitional'))) factor *= weights.transitional
  if (is(goods.other) && !goods.own.some(is)) factor *= weights.otherGoods
  return factor
}

/** From 0 to 1: a longer term tells more, up to ten years; a year of manufacture tells by being there. */
function addMeasures(totals: Float64Array, index: LawIndex, kind: MeasureKind): void {
  for (const [unit, measures] of index.measured[kind]) {
    const share = kind === 'year-made' ? 1 : Math.min(1, (strictest(measures)?.value ?? 0) / 10)
    ;(totals[unit.index] as number) += weights.measured * share
  }
}
