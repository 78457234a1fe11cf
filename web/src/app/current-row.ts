import type { MatrixRow } from '@concordance/toolkit'
import type { AppState } from '../state/app-state.ts'
import { filterRows } from '../state/filter.ts'

/** The obligation that the address names, else the first that is listed. */
export function currentRow({ work, route, preferences }: AppState): MatrixRow | undefined {
  if (!work) return undefined
  const { rows } = work.matrix
  return (
    rows.find(({ id }) => id === route.obligation) ?? filterRows(rows, route.filter, preferences.language)[0]
  )
}
