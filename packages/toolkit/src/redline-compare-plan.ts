import type { Unwritable } from '@concordance/drafting'
import type { RedlineBase } from './redline-base.ts'
import { clauseFinder } from './redline-clauses.ts'
import type { FoundChange, RedlinePlan, RefusedChange } from './redline-plan.ts'

/** What a comparison found, with the clause of each change. */
export function planOf(
  base: RedlineBase,
  changes: readonly FoundChange[],
  refused: readonly Unwritable[],
  target: RedlinePlan['target'],
  expected: NonNullable<RedlinePlan['expected']>,
): RedlinePlan {
  const clause = clauseFinder(base.law)
  const about = (index: number | undefined) => {
    const found = index === undefined ? undefined : clause(index)
    return found === undefined ? {} : { clause: found }
  }
  return {
    changes: changes.map(({ edits, index }) => ({ edits, about: about(index) })),
    refused: refused.map(({ index, ...rest }): RefusedChange => ({ ...rest, about: about(index) })),
    notes: [],
    target,
    expected,
  }
}
