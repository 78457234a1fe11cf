import type { Limit } from '@concordance/protocol-model'
import type { LawIndex } from './index-law.ts'
import { datesIn, type Measure, yearsIn } from './measures.ts'
import type { MeasureKind } from './queries.ts'
import type { Unit } from './units.ts'

/** The number of a kind in a sentence that counts for a limit: the lowest for an upper limit, else the highest. */
export function measureOf(
  index: LawIndex,
  unit: Unit,
  kind: MeasureKind,
  limit?: Limit,
): Measure | undefined {
  const measures = kind === 'year-made' ? datesIn(unit, index.measures) : yearsIn(unit, index.measures)
  if (kind === 'prison-years') measures.push(...lifeIn(index, unit))
  return measures.sort((a, b) => (limit?.relation === 'at-most' ? a.value - b.value : b.value - a.value))[0]
}

/** Prison for life counts as longer than any number of years. */
function lifeIn(index: LawIndex, unit: Unit): Measure[] {
  const life = index.space.indexOf('life')
  return unit.hits.filter(({ concept }) => concept === life).map(({ from, to }) => ({ value: 99, from, to }))
}
