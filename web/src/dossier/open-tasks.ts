import { loadWork } from '../app/load-work.ts'
import type { Task, Tools } from '../app/tools.ts'
import {
  bindingLaws,
  type DossierAnswer,
  type DossierRow,
  type OpenDossier,
  openDossier,
  presentLaws,
  withFound,
} from '../state/dossier.ts'
import { repairName } from '../state/repairs.ts'
import type { NamedFile } from '../worker/messages.ts'
import { tellTabs } from './tabs.ts'

/** The dossiers of this browser. */
export const listDossiers: Task = async ({ keep, set }) => {
  const { json } = await keep('dossier list', { arguments: [], options: {} })
  set({ dossiers: (json as { readonly dossiers: readonly DossierRow[] }).dossiers })
}

async function fetchDossier({ keep }: Tools, name: string): Promise<OpenDossier> {
  const { json } = await keep('dossier list', { arguments: [name], options: {} })
  return openDossier(json as DossierAnswer)
}

/** Opens a dossier: its findings at once, then its laws, read and mapped. */
export const open =
  (name: string): Task =>
  async (tools) => {
    const { get, set } = tools
    const dossier = await fetchDossier(tools, name)
    set({
      dossier,
      work: undefined,
      explained: new Map(),
      asked: new Set(),
      history: undefined,
      last: undefined,
    })
    const present = presentLaws(dossier)
    if (present.length === 0) return
    const files: NamedFile[] = []
    for (const { file, repairs } of present) {
      files.push(await takeLaw(tools, dossier.name, file))
      if (repairs !== undefined) files.push({ name: repairName(file), content: new Blob([repairs]) })
    }
    await tools.reader.ask({ type: 'files', files })
    const names = present.map(({ file }) => file)
    const counted = bindingLaws(dossier).map(({ file }) => file)
    const work = await loadWork(tools.reader, names, counted, get().lawLanguage, (busy) => set({ busy }))
    await tools.reader.ask({ type: 'take' })
    // Another tab may have decided meanwhile.
    const now = get().dossier?.name === dossier.name ? (get().dossier ?? dossier) : dossier
    set({ work: { ...work, matrix: withFound(work.proposed, now) } })
  }

async function takeLaw({ keep }: Tools, name: string, file: string): Promise<NamedFile> {
  const { outputs } = await keep('dossier take', { arguments: [name, file], options: { output: file } })
  return { name: file, content: new Blob(outputs.map(({ bytes }) => bytes)) }
}

/** What the dossier says now, over the proposals that are on view. */
export const refresh: Task = async (tools) => {
  const { get, set } = tools
  const { dossier } = get()
  if (!dossier) return
  const now = await fetchDossier(tools, dossier.name)
  const { work } = get()
  if (get().dossier?.name !== now.name) return
  set({
    dossier: now,
    history: undefined,
    ...(work && { work: { ...work, matrix: withFound(work.proposed, now) } }),
  })
}

/** After a change: this page and the other tabs look again. */
export const afterChange: Task = async (tools) => {
  const { dossier } = tools.get()
  tellTabs(dossier?.name ?? '')
  await refresh(tools)
  await listDossiers(tools)
}
