import type { LawIndex, Row } from './law-index.ts'
import type { Group } from './queries.ts'
import { strength } from './strengths.ts'

/** What a concept keeps of its worth where it is in every section. */
const common = 0.15

/** The row of a group; many obligations ask for the same group, so it is made once for the laws at hand. */
export function rowOf(index: LawIndex, group: Group): Row {
  let row = index.rows.get(group.key)
  if (!row) {
    row = read(index, group)
    index.rows.set(group.key, row)
  }
  return row
}

function read(index: LawIndex, group: Group): Row {
  const {
    table: { units, cells, any },
    rarity,
  } = index
  const best = new Uint8Array(units)
  const worth = new Float32Array(units)
  for (const feature of group.features) {
    if (any[feature] === 0) continue
    const start = feature * units
    const each = (common + (rarity[feature] ?? 0)) / strength.own
    for (let unit = 0; unit < units; unit++) {
      const value = cells[start + unit] as number
      if (value === 0) continue
      if (value > (best[unit] as number)) best[unit] = value
      if (value * each > (worth[unit] as number)) worth[unit] = value * each
    }
  }
  return { strength: best, worth, heading: headings(index, group) }
}

/** What the rarest concept of the group in the heading of each sentence's section is worth. */
function headings({ corpus, headed, rarity }: LawIndex, { features }: Group): Float32Array {
  const worth = new Float32Array(corpus.units.length)
  for (const feature of features) {
    const best = rarity[feature] as number
    for (const { clauses } of headed.get(feature) ?? [])
      for (const { units } of clauses)
        for (const { index } of units) if ((worth[index] as number) < best) worth[index] = best
  }
  return worth
}
