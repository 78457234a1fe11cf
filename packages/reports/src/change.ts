import type { Status } from '@concordance/gap-analysis'

export type Change = 'closed' | 'improved' | 'unchanged' | 'worse' | 'changed'

const rank: { readonly [status in Status]: number | undefined } = {
  gap: 0,
  partial: 1,
  met: 2,
  na: undefined,
}

/** What a bill does to a status. An obligation that begins or ceases to apply is changed, neither better nor worse. */
export function changeOf(before: Status, after: Status): Change {
  if (before === after) return 'unchanged'
  const [from, to] = [rank[before], rank[after]]
  if (from === undefined || to === undefined) return 'changed'
  if (to < from) return 'worse'
  return after === 'met' ? 'closed' : 'improved'
}
