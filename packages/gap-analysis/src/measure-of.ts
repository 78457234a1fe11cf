import type { Limit } from '@concordance/protocol-model'
import type { ConceptSpace } from './concept-space.ts'
import type { LawIndex, Measured } from './law-index.ts'
import { datesIn, type Measure, type MeasureConcepts, numbersIn, yearsIn } from './measures.ts'
import type { MeasureKind } from './queries.ts'
import type { Corpus, Unit } from './units.ts'

/** Reads all numbers that obligations measure, once. */
export function measuresIn(corpus: Corpus, concepts: MeasureConcepts, space: ConceptSpace): Measured {
  const kept = new Map<Unit, readonly Measure[]>()
  const prison = new Map<Unit, readonly Measure[]>()
  const made = new Map<Unit, readonly Measure[]>()
  const life = space.indexOf('life')
  for (const unit of corpus.units) {
    const numbers = numbersIn(unit, concepts)
    const years = yearsIn(unit, concepts, numbers)
    const dates = datesIn(unit, concepts, numbers)
    // Prison for life counts as longer than any number of years.
    const lives = unit.hits
      .filter(({ concept }) => concept === life)
      .map(({ from, to }) => ({ value: 99, from, to }))
    if (years.length > 0) kept.set(unit, years)
    if (years.length + lives.length > 0) prison.set(unit, [...years, ...lives])
    if (dates.length > 0) made.set(unit, dates)
  }
  return { 'years-kept': kept, 'prison-years': prison, 'year-made': made }
}

/** The number of a kind in a sentence that counts for a limit: the lowest for an upper limit, else the highest. */
export function measureOf(
  index: LawIndex,
  unit: Unit,
  kind: MeasureKind,
  limit?: Limit,
): Measure | undefined {
  return strictest(measuresOf(index, unit, kind), limit)
}

/** All numbers of a kind in a sentence. */
export function measuresOf(index: LawIndex, unit: Unit, kind: MeasureKind): readonly Measure[] {
  return index.measured[kind].get(unit) ?? []
}

/** The lowest for an upper limit, else the highest. */
export function strictest(measures: readonly Measure[], limit?: Limit): Measure | undefined {
  let best: Measure | undefined
  for (const measure of measures) {
    const better =
      limit?.relation === 'at-most' ? measure.value < (best?.value ?? 0) : measure.value > (best?.value ?? 0)
    if (!best || better) best = measure
  }
  return best
}
