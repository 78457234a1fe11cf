import { type Draft, readDraft } from '../state/draft.ts'

const prefix = 'concordance-draft:'

/** The drafts that an earlier visit, or a tab that died, left behind. */
export function storedDrafts(): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>()
  try {
    for (const name of Object.keys(localStorage)) {
      const draft = name.startsWith(prefix) ? readDraft(localStorage.getItem(name) ?? '') : undefined
      if (draft) drafts.set(name.slice(prefix.length), draft)
    }
  } catch {
    // Without storage drafts last as long as the tab.
  }
  return drafts
}

/** Keeps a draft, or forgets it. */
export function storeDraft(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(prefix + key, JSON.stringify(draft))
    else localStorage.removeItem(prefix + key)
  } catch {
    // A full store keeps the decision from being stored too, and that is told.
  }
}
