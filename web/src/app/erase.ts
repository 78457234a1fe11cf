import { storeDraft, storedDrafts } from './browser-drafts.ts'
import { storePreferences } from './browser-preferences.ts'
import type { Task } from './tools.ts'

/** Erases laws, dossiers, drafts, choices: everything that this page has stored. */
export const eraseAll: Task = async ({ reader, keeper, set, say }) => {
  await keeper.ask({ type: 'erase' })
  await reader.ask({ type: 'erase' })
  for (const key of storedDrafts().keys()) storeDraft(key, undefined)
  storePreferences(undefined)
  const data = await reader.ask({ type: 'data' })
  set({
    work: undefined,
    dossier: undefined,
    dossiers: [],
    history: undefined,
    last: undefined,
    drafts: new Map(),
    explained: new Map(),
    asked: new Set(),
    data,
    news: say('settings.erased'),
  })
}
