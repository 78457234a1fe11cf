import type { LawIndex } from './index-law.ts'
import type { Group, Query } from './queries.ts'
import { strength } from './strengths.ts'

/** Global weights of the score; few, and the same for every obligation, law and language. */
export const weights = {
  /** A concept of the core against one that only helps. */
  core: 2,
  help: 1,
  against: 0.8,
  /** What is left of the score for each group of the core that is missing altogether. */
  missing: 0.15,
  /** Words from which on a sentence is called long, and how fast its score falls then. */
  long: 90,
  fall: 400,
} as const

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
    const value = (index.table[base + feature] ?? 0) * (0.15 + (index.rarity[feature] ?? 0))
    if (value > best) best = value
  }
  return best
}

/** Score of one sentence for one obligation; comparable within the same laws only. */
export function scoreOf(index: LawIndex, unit: number, words: number, query: Query): number {
  let total = 0
  let factor = 1
  for (const group of query.core) {
    const value = has(index, unit, group)
    factor *= weights.missing + (1 - weights.missing) * Math.min(1, value / strength.clause)
    total += weights.core * group.weight * worth(index, unit, group)
  }
  if (factor < 0.05) return 0
  for (const group of query.help) total += weights.help * group.weight * worth(index, unit, group)
  for (const group of query.against) {
    const value = has(index, unit, group)
    if (value >= strength.clause) total -= weights.against * group.weight * value * 0.5
  }
  const length = 1 + Math.max(0, words - weights.long) / weights.fall
  return Math.max(0, (total * factor) / length)
}
