import type { LawIndex } from './index-law.ts'
import { measureOf } from './measure-of.ts'
import type { Group, MeasureKind, Query } from './queries.ts'
import { strength } from './strengths.ts'
import type { Unit } from './units.ts'

/** Global weights of the score; few, and the same for every obligation, law and language. */
export const weights = {
  /** A concept of the core against one that only helps. */
  core: 2,
  help: 1,
  against: 0.4,
  /** What is left of the score for each group of the core that is missing altogether. */
  missing: 0.25,
  /** Words from which on a sentence is called long, and how fast its score falls then. */
  long: 90,
  fall: 400,
  /** What a rarest concept keeps of its worth where it is in every section. */
  common: 0.15,
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

/** How strongly a sentence has one of the alternatives. */
export function has(index: LawIndex, unit: number, group: Group): number {
  const base = unit * index.space.size
  let best = 0
  for (const feature of group.features) {
    const value = index.table[base + feature] ?? 0
    if (value > best) best = value
  }
  return best
}

/** The rarest alternative that the sentence has sets the worth of the group. */
function worth(index: LawIndex, unit: number, group: Group): number {
  const base = unit * index.space.size
  let best = 0
  for (const feature of group.features) {
    const value = (index.table[base + feature] ?? 0) * (weights.common + (index.rarity[feature] ?? 0))
    if (value > best) best = value
  }
  return best
}

/** Score of one sentence for one obligation; comparable within the same laws only. */
export function scoreOf(index: LawIndex, unit: Unit, query: Query): number {
  let factor = 1
  for (const group of query.core) {
    const value = has(index, unit.index, group)
    factor *= weights.missing + (1 - weights.missing) * Math.min(1, value / strength.clause)
    if (factor < least) return 0
  }
  const heading = unit.clause.section.clauses[0]?.heading
  let total = 0
  for (const group of query.core) {
    total +=
      weights.core * group.weight * (worth(index, unit.index, group) + headingWorth(index, heading, group))
  }
  for (const group of query.help) total += weights.help * group.weight * worth(index, unit.index, group)
  for (const group of query.against) {
    const value = has(index, unit.index, group)
    if (value >= strength.clause) total -= weights.against * group.weight * value
  }
  for (const kind of query.measures) total += weights.measured * measuredShare(index, unit, kind)
  factor *= formFactor(index, unit, query)
  const length = 1 + Math.max(0, unit.words - weights.long) / weights.fall
  return Math.max(0, (total * factor) / length)
}

/** What the form of the clause takes from its score. */
function formFactor(index: LawIndex, unit: Unit, query: Query): number {
  const base = unit.index * index.space.size
  const is = (feature: number): boolean => (index.table[base + feature] ?? 0) >= strength.opening
  let factor = 1
  if (!query.definitional && is(index.space.is('definition'))) factor *= weights.definition
  if (!query.punishing && is(index.space.is('penalty'))) factor *= weights.penalty
  if (is(index.space.is('transitional'))) factor *= weights.transitional
  if (is(index.goods.other) && !index.goods.own.some(is)) factor *= weights.otherGoods
  return factor
}

/** A sentence that lacks more of the core than this is not about the obligation. */
const least = 0.05

/** What the section's heading adds where it names a concept of the core. */
function headingWorth(index: LawIndex, heading: ReadonlySet<number> | undefined, group: Group): number {
  if (!heading || heading.size === 0) return 0
  let best = 0
  for (const feature of group.features) {
    if (heading.has(feature)) best = Math.max(best, index.rarity[feature] ?? 0)
  }
  return weights.heading * best
}

/** From 0 to 1: a longer term tells more, up to ten years; a year of manufacture tells by being there. */
function measuredShare(index: LawIndex, unit: Unit, kind: MeasureKind): number {
  const measure = measureOf(index, unit, kind)
  if (!measure) return 0
  return kind === 'year-made' ? 1 : Math.min(1, measure.value / 10)
}
