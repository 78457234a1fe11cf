import type { UnitKind } from './grammar.ts'
import { referencesOf } from './references.ts'
import { resolve } from './resolve.ts'
import type { LawIndex } from './types.ts'

/** Missing citations of a unit from which, and the share of all at which, the reading is doubted instead of the law. */
const several = 6
const share = 0.15

/** A unit whose citations lead nowhere so often that it was probably not read. */
export interface Doubtful {
  readonly unit: UnitKind
  readonly missing: number
  readonly cited: number
}

/** From the outermost to the innermost, as far as one is lost with the other. */
const depth: readonly UnitKind[] = ['section', 'subsection', 'line', 'paragraph', 'subparagraph']

/** Whether a unit, or one around it, is doubtful: where paragraphs were lost, their points are counted wrongly too. */
export function isDoubtful(law: LawIndex, unit: UnitKind): boolean {
  const place = depth.indexOf(unit)
  return doubtfulUnits(law).some(
    (one) => one.unit === unit || (place >= 0 && depth.slice(0, place).includes(one.unit)),
  )
}

const known = new WeakMap<LawIndex, readonly Doubtful[]>()

/**
 * Units of which too many citations lead nowhere. A law has single slips; where every tenth reference to a paragraph
 * fails, the file has lost its paragraph numbers, and no finding on that unit can be trusted.
 */
export function doubtfulUnits(law: LawIndex): readonly Doubtful[] {
  const before = known.get(law)
  if (before) return before
  const counts = new Map<UnitKind, { missing: number; cited: number }>()
  for (const reference of referencesOf(law)) {
    if (reference.here) continue
    const resolution = resolve(law, reference)
    const kind = resolution.status === 'missing' ? resolution.level.kind : reference.levels.at(-1)?.kind
    if (!kind || resolution.status === 'unclear') continue
    const count = counts.get(kind) ?? { missing: 0, cited: 0 }
    count.cited += 1
    if (resolution.status === 'missing') count.missing += 1
    counts.set(kind, count)
  }
  const doubtful = [...counts]
    .filter(([, { missing, cited }]) => missing >= several && missing > cited * share)
    .map(([unit, count]) => ({ unit, ...count }))
  known.set(law, doubtful)
  return doubtful
}
