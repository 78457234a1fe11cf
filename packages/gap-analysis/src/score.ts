import { formBits } from './form-marks.ts'
import type { LawIndex, Row } from './law-index.ts'
import { strictest } from './measure-of.ts'
import type { Group, MeasureKind, Query } from './queries.ts'
import { rowOf } from './rows.ts'
import { strength } from './strengths.ts'
import type { Unit } from './units.ts'
import { weights } from './weights.ts'

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

/** The sentences that have something of an obligation, in reading order, and their scores by sentence. */
export interface Scores {
  readonly near: Int32Array
  readonly scores: Float64Array
}

/**
 * Scores of all sentences for one obligation; comparable within the same laws only. The groups are gone through one
 * by one, each over all sentences near enough, so that rows are read from end to end.
 */
export function scoresOf(index: LawIndex, query: Query): Scores {
  const { units } = index.corpus
  const core = query.core.map((group) => ({ weight: weights.core * group.weight, row: rowOf(index, group) }))
  const factors = factorsOf(units.length, core)
  const near = nearTo(factors)
  const totals = new Float64Array(units.length)
  for (const { row, weight } of core) {
    add(totals, near, row.worth, weight)
    add(totals, near, row.heading, weight * weights.heading)
  }
  for (const group of query.help) add(totals, near, rowOf(index, group).worth, weights.help * group.weight)
  for (const group of query.against) {
    const row = rowOf(index, group).strength
    const each = (-weights.against * group.weight) / strength.own
    for (let at = 0; at < near.length; at++) {
      const unit = near[at] as number
      const value = row[unit] as number
      if (value >= strength.clause) (totals[unit] as number) += each * value
    }
  }
  for (const kind of query.measures) addMeasures(totals, index, kind)
  const forms = formFactors(query)
  for (let at = 0; at < near.length; at++) {
    const unit = near[at] as number
    const factor = (factors[unit] as number) * (forms[index.marks[unit] as number] as number)
    totals[unit] = Math.max(0, (totals[unit] as number) * factor * (index.brevity[unit] as number))
  }
  return { near, scores: totals }
}

function add(totals: Float64Array, near: Int32Array, worth: Float32Array, weight: number): void {
  for (let at = 0; at < near.length; at++) {
    const unit = near[at] as number
    ;(totals[unit] as number) += weight * (worth[unit] as number)
  }
}

/** What a long sentence keeps of its score. */
export function brevityOf({ words }: Unit): number {
  return 1 / (1 + Math.max(0, words - weights.long) / weights.fall)
}

/** What is left of each sentence's score for what it lacks of the core. */
function factorsOf(units: number, core: readonly { readonly row: Row }[]): Float64Array {
  const factors = new Float64Array(units).fill(1)
  const left = leftBy()
  for (const { row } of core) {
    for (let unit = 0; unit < units; unit++)
      (factors[unit] as number) *= left[row.strength[unit] as number] as number
  }
  return factors
}

/** What each strength of a group of the core leaves of the score. */
function leftBy(): Float64Array {
  const share = (value: number): number => Math.min(1, value / strength.clause)
  return Float64Array.from(
    { length: strength.own + 1 },
    (_, value) => weights.missing + (1 - weights.missing) * share(value),
  )
}

/** The sentences that do not lack too much of the core. */
function nearTo(factors: Float64Array): Int32Array {
  const near = new Int32Array(factors.length)
  let count = 0
  for (let unit = 0; unit < factors.length; unit++)
    if ((factors[unit] as number) >= weights.least) near[count++] = unit
  return near.subarray(0, count)
}

/** What each combination of forms leaves of the score. */
function formFactors({ definitional, punishing }: Query): Float64Array {
  return Float64Array.from({ length: 16 }, (_, bits) => {
    let factor = 1
    if (bits & formBits.definition && !definitional) factor *= weights.definition
    if (bits & formBits.penalty && !punishing) factor *= weights.penalty
    if (bits & formBits.transitional) factor *= weights.transitional
    return bits & formBits.otherGoods ? factor * weights.otherGoods : factor
  })
}

/** From 0 to 1: a longer term tells more, up to ten years; a year of manufacture tells by being there. */
function addMeasures(totals: Float64Array, index: LawIndex, kind: MeasureKind): void {
  for (const [unit, measures] of index.measured[kind]) {
    const share = kind === 'year-made' ? 1 : Math.min(1, (strictest(measures)?.value ?? 0) / 10)
    ;(totals[unit.index] as number) += weights.measured * share
  }
}
