import { storeDraft } from '../app/browser-drafts.ts'
import type { Task, Tools } from '../app/tools.ts'
import type { LogRow } from '../state/dossier.ts'
import { type Draft, draftKey } from '../state/draft.ts'
import { afterChange } from './open-tasks.ts'

const evidenceFile = 'evidence.json'

/** Writes down a finding, or ends a disagreement with one. It is on the disk when the news says so. */
export const decide =
  (obligation: string, draft: Draft, act: 'decide' | 'resolve'): Task =>
  async (tools) => {
    const { get, set, say } = tools
    const { dossier, preferences } = get()
    if (!dossier) return
    const { status, evidence, why, recommendation, priority } = draft
    const lines = evidence.map(({ clause, quote, file, effect }) => ({ clause, quote, file, effect }))
    const { json } = await tools.keep(
      `dossier ${act}`,
      {
        arguments: [dossier.name, obligation],
        options: {
          status,
          why,
          by: preferences.person,
          ...(lines.length > 0 && { 'evidence-from': evidenceFile }),
          ...(recommendation.trim() !== '' && { recommend: recommendation }),
          ...(priority && { priority }),
        },
      },
      [{ name: evidenceFile, content: new Blob([JSON.stringify(lines)]) }],
    )
    dropDraft(tools, draftKey(dossier.name, obligation))
    const { entry } = json as { readonly entry: string }
    set({ last: { obligation, entry }, news: say('decide.saved') })
    await afterChange(tools)
  }

/** Agrees, comments, asks for a second reading, or takes an entry back. */
export const review =
  (
    act: 'agree' | 'comment' | 'withdraw',
    obligation: string,
    options: { readonly [name: string]: string | boolean },
  ): Task =>
  async (tools) => {
    const { get, set, say } = tools
    const { dossier, preferences } = get()
    if (!dossier) return
    const { json } = await tools.keep(`dossier ${act}`, {
      arguments: [dossier.name, obligation],
      options: { ...options, by: preferences.person },
    })
    const { entry } = (Array.isArray(json) ? json.at(-1) : json) as { readonly entry: string }
    set({ last: { obligation, entry }, news: say(`decide.${act}.done`) })
    await afterChange(tools)
  }

/** Takes back what was written last in this tab. Withdrawing a withdrawal brings it back. */
export const undo: Task = async (tools) => {
  const { last } = tools.get()
  if (last) await review('withdraw', last.obligation, { entry: last.entry })(tools)
}

/** What was done on the obligation on view. */
export const loadHistory =
  (obligation: string): Task =>
  async ({ get, set, keep }) => {
    const { dossier } = get()
    if (!dossier) return
    const { json } = await keep('dossier log', { arguments: [dossier.name], options: { obligation } })
    set({ history: { obligation, log: (json as { readonly entries: readonly LogRow[] }).entries } })
  }

function dropDraft({ get, set }: Tools, key: string): void {
  storeDraft(key, undefined)
  set({ drafts: new Map([...get().drafts].filter(([name]) => name !== key)) })
}
