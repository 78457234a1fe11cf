import { type Client, Stop } from '../client/client.ts'
import { saveFile } from '../client/save-file.ts'
import { sayIn } from '../i18n/catalogue.ts'
import type { AppState } from '../state/app-state.ts'
import { matrixName } from '../text/file-name.ts'
import { localDate } from '../text/local-date.ts'
import type { Request } from '../worker/messages.ts'
import { currentRow } from './current-row.ts'
import { loadExplained, loadModel, loadWork, searchModel } from './load-work.ts'

/** Where the state lies. Keys that are `undefined` in a change are taken out. */
export interface Holder {
  readonly get: () => AppState
  readonly set: (change: { readonly [K in keyof AppState]?: AppState[K] | undefined }) => void
}

export type LayRequest = Extract<Request, { type: 'files' | 'sample' | 'restore' }>

/** What takes time: everything that the worker is asked for, with what the reader is told meanwhile and afterwards. */
export interface Tasks {
  /** Lays files on the desk, reads and maps them. What was open stays until that is done. Resolves to whether it is. */
  readonly lay: (request: LayRequest) => Promise<boolean>
  readonly write: (form: string, language: string) => Promise<boolean>
  readonly erase: (forget: () => void) => Promise<boolean>
  readonly search: () => Promise<boolean>
  /** Fetches, once, the words that made candidates of the obligation on view. */
  readonly explain: () => Promise<boolean>
  /** Starts the worker, sees what is kept, loads the model. */
  readonly wake: () => Promise<boolean>
}

export function createTasks(client: Client, { get, set }: Holder): Tasks {
  const say: ReturnType<typeof sayIn> = (key, values) => sayIn(get().preferences.language)(key, values)
  const asked = new Set<string>()

  const tell = (error: unknown): void => {
    if (error instanceof Stop && error.why === 'cancelled') set({ news: say('busy.cancelled') })
    else if (error instanceof Stop && error.notice) set({ problem: error.notice })
    else {
      const message = error instanceof Error ? error.message : String(error)
      set({ problem: { reason: say('problem.fault', { message }), place: '' } })
    }
  }
  const quietly = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      await act()
      return true
    } catch (error) {
      tell(error)
      return false
    }
  }
  const busily = async (act: () => Promise<void>): Promise<boolean> => {
    set({ busy: { phase: 'loading', file: '', done: 0, total: 0 }, problem: undefined, news: '' })
    const done = await quietly(act)
    set({ busy: undefined })
    return done
  }

  const lay = (request: LayRequest) =>
    busily(async () => {
      const { names } = await client.ask(request)
      const work = await loadWork(client, names, get().lawLanguage, (busy) => set({ busy })).catch(
        async (error: unknown) => {
          await client.ask({ type: 'clear' })
          throw error
        },
      )
      await client.ask({ type: 'take', keep: get().preferences.keep })
      asked.clear()
      const { rows, counts, laws } = work.matrix
      const title = laws.map((law) => law.title).join(' · ')
      const news = say('busy.done', { title, total: rows.length, gap: counts.gap })
      set({ work, explained: new Map(), news, data: await client.ask({ type: 'data' }) })
    })

  const write = (form: string, language: string) =>
    busily(async () => {
      const { work, lawLanguage } = get()
      const files = work?.laws.map(({ source }) => source.file) ?? []
      const file = matrixName(files, 'matrix', form)
      set({ busy: { phase: 'writing', file, done: 0, total: 0 } })
      const options = {
        output: [file],
        lang: language,
        date: localDate(new Date()),
        ...(lawLanguage !== '' && { 'law-lang': lawLanguage }),
      }
      const input = { arguments: files, options }
      const { outputs } = await client.ask({ type: 'run', operation: 'matrix', input })
      for (const output of outputs) saveFile(output.name, output.bytes)
      set({ news: say('matrix.saved', { file }) })
    })

  const erase = (forget: () => void) =>
    quietly(async () => {
      await client.ask({ type: 'erase' })
      forget()
      const data = await client.ask({ type: 'data' })
      set({ work: undefined, explained: new Map(), data, news: say('settings.erased') })
    })

  const search = () =>
    quietly(async () => {
      const words = get().route.search.trim()
      if (words === '') return
      const hits = await searchModel(client, words)
      // An answer to words that have changed meanwhile is not shown.
      if (get().route.search.trim() === words) set({ hits })
    })

  const explain = () =>
    quietly(async () => {
      const { work, busy, route, lawLanguage } = get()
      const row = currentRow(get())
      if (!work || !row || busy || route.view !== 'work') return
      if (row.evidence.length === 0 || asked.has(row.id)) return
      asked.add(row.id)
      const files = work.laws.map(({ source }) => source.file)
      const explained = await loadExplained(client, files, lawLanguage, row.id)
      if (get().work === work) set({ explained: new Map([...get().explained, [row.id, explained]]) })
    })

  const wake = () =>
    quietly(async () => {
      const data = await client.ask({ type: 'data' })
      set({ data })
      const { view } = get().route
      if ((view === 'work' || view === 'matrix') && data.names.length > 0) await lay({ type: 'restore' })
      set({ model: await loadModel(client, get().preferences.language) })
      await search()
    })

  return { lay, write, erase, search, explain, wake }
}
