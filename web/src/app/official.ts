import type { OfficialWords } from '../state/app-state.ts'
import type { Task } from './tools.ts'

/** The official words of a provision, where the user has attached the text of the instrument. */
export const loadOfficial =
  (obligation: string): Task =>
  async ({ get, set, run }) => {
    // At once, so that it is asked once.
    set({ official: { obligation } })
    const options = { lang: get().preferences.language }
    const { json } = await run('model show', { arguments: [obligation], options })
    const { official } = json as { readonly official: OfficialWords | null }
    if (official && get().official?.obligation === obligation)
      set({ official: { obligation, text: official } })
  }
