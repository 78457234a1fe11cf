import type { MatrixRow } from '@concordance/toolkit'
import type { AppState } from '../state/app-state.ts'
import { type EvidenceKey, evidenceKeys, evidenceOf, spotOf } from '../state/evidence.ts'
import { filterRows } from '../state/filter.ts'
import type { Route } from '../state/route.ts'
import { statuses } from '../state/statuses.ts'
import { currentRow } from './current-row.ts'

/** What a key asks for. */
export type Command =
  | { readonly type: 'go'; readonly route: Route }
  | { readonly type: 'help' }
  | { readonly type: 'search' }
  /** Takes the words selected in the law, else the quote on view, as evidence. */
  | { readonly type: 'gather' }
  /** Goes to the form in which the finding is written. */
  | { readonly type: 'form' }
  | { readonly type: 'undo' }
  | { readonly type: 'pane'; readonly step: 1 | -1 }
  /** Waits for the letter of a view. */
  | { readonly type: 'await-view' }

/** The command of a key, outside of text fields. `awaiting`: the view for a letter, where the key before it was `g`. */
export function commandOf(
  key: string,
  shift: boolean,
  state: AppState,
  awaiting: ((letter: string) => string | undefined) | undefined,
): Command | undefined {
  if (key === 'F6') return { type: 'pane', step: shift ? -1 : 1 }
  if (!state.preferences.keys) return undefined
  const { route } = state
  const view = awaiting?.(key)
  if (view) return { type: 'go', route: { ...route, view } }
  switch (key) {
    case '?':
      return { type: 'help' }
    case '/':
      return { type: 'search' }
    case 'e':
      return inDossier(state, { type: 'gather' })
    case 'd':
      return inDossier(state, { type: 'form' })
    case 'u':
      return state.last && { type: 'undo' }
    case 'g':
      return { type: 'await-view' }
    case 'j':
      return stepObligation(state, 1)
    case 'k':
      return stepObligation(state, -1)
    case 'n':
      return stepEvidence(state, 1)
    case 'p':
      return stepEvidence(state, -1)
    default:
      return toggleStatus(state, statuses[Number(key) - 1])
  }
}

/** The next obligation among those that are listed; stops at the ends. */
export function stepObligation({ work, route, preferences }: AppState, step: 1 | -1): Command | undefined {
  if (!work || route.view !== 'work') return undefined
  const rows = filterRows(work.matrix.rows, route.filter, preferences.language)
  const at = rows.findIndex(({ id }) => id === route.obligation)
  const next = rows[at < 0 ? (route.obligation === undefined && step === 1 ? 1 : 0) : at + step]
  if (!next) return undefined
  const { evidence: _, ...rest } = route
  return { type: 'go', route: { ...rest, obligation: next.id } }
}

function stepEvidence(state: AppState, step: 1 | -1): Command | undefined {
  const { work, route } = state
  if (!work || route.view !== 'work') return undefined
  const row = currentRow(state)
  if (!row) return undefined
  const keys = evidenceKeys(row)
  const current = evidenceOf(row, route.evidence)
  if (!current) return undefined
  const at = keys.indexOf(current)
  const ahead = step === 1 ? keys.slice(at + 1) : keys.slice(0, at).reverse()
  // Several elements may be shown by the same words; a step leads to others.
  const here = placeOf(row, current)
  const next = ahead.find((key) => placeOf(row, key) !== here)
  return next && { type: 'go', route: { ...route, obligation: row.id, evidence: next } }
}

const inDossier = ({ dossier, work, route }: AppState, command: Command): Command | undefined =>
  dossier && work && route.view === 'work' ? command : undefined

function placeOf(row: MatrixRow, key: EvidenceKey): string {
  const spot = spotOf(row, key)
  return JSON.stringify([spot?.file, spot?.clause, spot?.quote])
}

function toggleStatus({ route }: AppState, status: string | undefined): Command | undefined {
  if (!status || (route.view !== 'work' && route.view !== 'matrix')) return undefined
  const chosen = route.filter.status
  const next = chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status]
  return { type: 'go', route: { ...route, filter: { ...route.filter, status: next } } }
}
