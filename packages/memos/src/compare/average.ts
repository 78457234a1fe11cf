import type { Status } from '@concordance/gap-analysis'

const worth: { readonly [status in Status]: number | undefined } = {
  met: 1,
  partial: 0.5,
  gap: 0,
  na: undefined,
}

/** Share of what is done, 0 to 1: met counts one, partly met one half. What does not apply is left out. */
export function averageOf(statuses: readonly (Status | undefined)[]): number | null {
  return mean(statuses.map((status) => (status === undefined ? undefined : worth[status])))
}

/** Mean of the numbers that are there; null where there is none. */
export function mean(values: readonly (number | null | undefined)[]): number | null {
  const there = values.filter((value) => typeof value === 'number')
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length
}
