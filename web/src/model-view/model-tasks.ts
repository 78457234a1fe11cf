import type { Obligation } from '@concordance/toolkit'
import { loadOfficial } from '../app/official.ts'
import type { Task } from '../app/tools.ts'
import type { OfficialWords } from '../state/app-state.ts'
import type { ModelList } from '../state/results.ts'
import type { RelatedObligation, ThemeGrid } from '../state/themes.ts'

/** Every instrument with its obligations, and the grid of themes. Asked once; the first view does not need them. */
export const loadLibrary: Task = async ({ get, set, run }) => {
  if (get().library) return
  const options = { lang: get().preferences.language }
  const [all, themes] = await Promise.all([
    run('model list', { arguments: [], options: { ...options, instrument: ['all'] } }),
    run('model themes', { arguments: [], options }),
  ])
  set({ library: { list: all.json as ModelList, themes: themes.json as ThemeGrid } })
}

/** An obligation in full: how it stands to those of other instruments, and its official words. */
export const showObligation =
  (id: string): Task =>
  async ({ get, set, run }) => {
    if (get().shown?.obligation.id === id) return
    const options = { lang: get().preferences.language }
    const { json } = await run('model show', { arguments: [id], options })
    set({ shown: json as ShownObligation })
  }

interface ShownObligation {
  readonly obligation: Obligation
  readonly official: OfficialWords | null
  readonly related: readonly RelatedObligation[]
}

/** Reads the official text of an instrument and keeps it in the page's store; it is shown beside the obligations from then on. */
export const attach =
  (instrument: string, file: File): Task =>
  async (tools) => {
    const { get, set, say, reader } = tools
    set({ busy: { phase: 'reading', file: file.name, done: 0, total: 0 } })
    const { json } = await reader.ask({
      type: 'run',
      operation: 'model attach',
      input: { arguments: [file.name], options: { instrument } },
      files: [{ name: file.name, content: file }],
    })
    const { articles, missing } = json as { readonly articles: number; readonly missing: readonly string[] }
    const { shown, official } = get()
    set({
      shown: undefined,
      news: say('model.attached', { file: file.name, articles, missing: missing.length }),
    })
    if (shown) await showObligation(shown.obligation.id)(tools)
    if (official) await loadOfficial(official.obligation)(tools)
  }
