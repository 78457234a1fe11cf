import { loadHistory } from '../dossier/decide-tasks.ts'
import type { AppState } from '../state/app-state.ts'
import { currentRow } from './current-row.ts'
import { loadOfficial } from './official.ts'
import type { Task } from './tools.ts'

/** What is fetched for the obligation on view, beside the words that made its candidates. */
export function besides(state: AppState): readonly Task[] {
  const { route, dossier, history, official, busy } = state
  const id = route.view === 'work' && !busy ? currentRow(state)?.id : undefined
  if (id === undefined) return []
  return [
    ...(dossier && history?.obligation !== id ? [loadHistory(id)] : []),
    ...(official?.obligation !== id ? [loadOfficial(id)] : []),
  ]
}
