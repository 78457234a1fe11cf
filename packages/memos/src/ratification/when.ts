import { isOpen } from '../common/front.ts'
import type { Point } from '../setting.ts'

export type When = 'before' | 'parallel' | 'later' | 'nothing'

/**
 * By when an open point has to be settled. What binds does so from the day the instrument enters into force for the State:
 * what needs a law must be law by then, what may be administrative can be prepared beside it. What is to be considered
 * or is free may come later.
 */
export function whenOf(point: Point): When {
  const { row, obligation } = point
  if (!isOpen(point)) return 'nothing'
  if (row.level === 'consider' || row.level === 'optional') return 'later'
  return obligation && obligation.needsLegislation !== 'yes' ? 'parallel' : 'before'
}
