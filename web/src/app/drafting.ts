import { selectedWords } from '../parts/selected-words.ts'
import type { AppState } from '../state/app-state.ts'
import type { Pointed } from '../state/dossier.ts'
import { type Draft, draftFrom, draftKey, emptyDraft, pathOf, withEvidence } from '../state/draft.ts'
import { evidenceOf, spotOf } from '../state/evidence.ts'
import { storeDraft } from './browser-drafts.ts'
import { currentRow } from './current-row.ts'
import type { Task } from './tools.ts'

/** What is being written on the obligation on view; before a word is changed, what the person holds already. */
export function draftOf(state: AppState, obligation: string): Draft {
  const { dossier, drafts, preferences } = state
  const stored = drafts.get(draftKey(dossier?.name ?? '', obligation))
  const own = dossier?.found.get(obligation)?.findLast(({ by }) => by === preferences.person)
  return stored ?? (own ? draftFrom(own) : emptyDraft)
}

/** Changes the draft on the obligation on view; nothing throws it away. */
export const changeDraft =
  (draft: Draft | undefined): Task =>
  async ({ get, set }) => {
    const state = get()
    const row = currentRow(state)
    if (!row || !state.dossier) return
    const key = draftKey(state.dossier.name, row.id)
    storeDraft(key, draft)
    const others = [...state.drafts].filter(([name]) => name !== key)
    set({ drafts: new Map(draft ? [...others, [key, draft]] : others) })
  }

/** Takes the words that are selected in the law, else the quote on view, into the draft. */
export const gather =
  (page: HTMLElement, named?: string): Task =>
  async (tools) => {
    const state = tools.get()
    const row = currentRow(state)
    if (!row || !state.dossier) return
    const selected = named === undefined ? selectedWords(page, state) : []
    const spot = spotOf(row, evidenceOf(row, named ?? state.route.evidence))
    const shown: readonly Pointed[] = spot?.quote
      ? [{ file: spot.file, clause: spot.clause, quote: spot.quote, path: pathOf(row, spot.clause) }]
      : []
    const words = selected.length > 0 ? selected : shown
    if (words.length === 0) return
    await changeDraft(withEvidence(draftOf(state, row.id), words))(tools)
    tools.set({ news: tools.say('decide.gathered', { paths: words.map(({ path }) => path).join(', ') }) })
  }
