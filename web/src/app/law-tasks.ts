import type { Request } from '../worker/messages.ts'
import { currentRow } from './current-row.ts'
import { loadExplained, loadModel, loadWork, searchModel } from './load-work.ts'
import type { Task } from './tools.ts'

export type LayRequest = Extract<Request, { type: 'files' | 'sample' | 'restore' }>

/** Lays files on the desk, reads and maps them, outside of any dossier. What was open stays until that is done. */
export const lay =
  (request: LayRequest): Task =>
  async ({ reader, get, set, say }) => {
    const { names } = await reader.ask(request)
    const work = await loadWork(reader, names, names, get().lawLanguage, (busy) => set({ busy })).catch(
      async (error: unknown) => {
        await reader.ask({ type: 'clear' })
        throw error
      },
    )
    await reader.ask({ type: 'take', keep: get().preferences.keep })
    const { rows, counts, laws } = work.matrix
    const title = laws.map((law) => law.title).join(' · ')
    const news = say('busy.done', { title, total: rows.length, gap: counts.gap })
    const data = await reader.ask({ type: 'data' })
    set({ work, dossier: undefined, explained: new Map(), asked: new Set(), news, data })
  }

export const search: Task = async ({ reader, get, set }) => {
  const words = get().route.search.trim()
  if (words === '') return
  const hits = await searchModel(reader, words)
  // An answer to words that have changed meanwhile is not shown.
  if (get().route.search.trim() === words) set({ hits })
}

/** Fetches, once, the words that made candidates of the obligation on view. */
export const explain: Task = async ({ reader, get, set }) => {
  const { work, busy, route, lawLanguage, asked } = get()
  const row = currentRow(get())
  if (!work || !row || busy || route.view !== 'work') return
  if (row.evidence.length === 0 || asked.has(row.id)) return
  set({ asked: new Set([...asked, row.id]) })
  const explained = await loadExplained(reader, work.counted, lawLanguage, row.id)
  if (get().work?.proposed === work.proposed)
    set({ explained: new Map([...get().explained, [row.id, explained]]) })
}

export const loadModelOnce: Task = async ({ reader, get, set }) => {
  if (!get().model) set({ model: await loadModel(reader, get().preferences.language) })
}
