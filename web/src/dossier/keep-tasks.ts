import type { Task, Tools } from '../app/tools.ts'
import { saveFile } from '../client/save-file.ts'
import type { KeptRow, LawState } from '../state/dossier.ts'
import { repairName } from '../state/repairs.ts'
import { noFilter } from '../state/route.ts'
import type { NamedFile } from '../worker/messages.ts'
import { listDossiers, open } from './open-tasks.ts'
import { decideSample } from './sample.ts'
import { tellTabs } from './tabs.ts'

/** Makes an empty dossier and opens it. */
export const create =
  (name: string, country: string): Task =>
  async (tools) => {
    await tools.keep('dossier create', { arguments: [name], options: { country } })
    await opened(tools, name, 'laws')
  }

/** Makes a dossier of the laws that are open outside of one. */
export const keepOpenLaws =
  (name: string, country: string): Task =>
  async (tools) => {
    const { files } = await tools.reader.ask({ type: 'laid' })
    const { route } = tools.get()
    await tools.keep('dossier create', { arguments: [name], options: { country } })
    const { lawLanguage } = tools.get()
    const options = lawLanguage === '' ? {} : { 'law-lang': lawLanguage }
    await tools.keep('dossier add', { arguments: [name, ...files.map((file) => file.name)], options }, files)
    await opened(tools, name, 'work')
    tools.go({ ...route, view: 'work', dossier: name }, true)
  }

/** What is said of laws that are added. */
export interface Adding {
  readonly state: LawState
  /** File of the law that this one takes the place of. */
  readonly replaces?: string
}

/** Keeps laws in the open dossier and maps them. */
export const addLaws =
  (files: readonly NamedFile[], { state, replaces }: Adding): Task =>
  async (tools) => {
    const { get, set, say } = tools
    const { dossier, preferences, lawLanguage } = get()
    if (!dossier) return
    const [first] = files
    set({ busy: { phase: 'reading', file: first?.name ?? '', done: 0, total: 0 } })
    const { json } = await tools.keep(
      'dossier add',
      {
        arguments: [dossier.name, ...files.map(({ name }) => name).filter((name) => !isRepair(name))],
        options: {
          state,
          ...(preferences.person !== '' && { by: preferences.person }),
          ...(replaces !== undefined && { replaces }),
          ...(lawLanguage !== '' && { 'law-lang': lawLanguage }),
        },
      },
      files,
    )
    await opened(tools, dossier.name, 'laws')
    const { stale } = json as { readonly stale: readonly string[] }
    set({
      news: stale.length > 0 ? say('dossier.addedStale', { count: stale.length }) : say('dossier.added'),
    })
  }

const isRepair = (name: string): boolean => name.endsWith('.repair.yaml')

/** Says anew what a law is: in force, adopted or a bill. */
export const changeState =
  (file: string, state: LawState): Task =>
  async (tools) => {
    const { dossier } = tools.get()
    const kept = dossier?.laws.find((law) => law.file === file && law.replacedBy === undefined)
    if (!dossier || !kept) return
    const { outputs } = await tools.keep('dossier take', {
      arguments: [dossier.name, file],
      options: { output: file },
    })
    const content = new Blob(outputs.map(({ bytes }) => bytes))
    await addLaws([{ name: file, content }, ...repairOf(kept)], { state })(tools)
  }

const repairOf = ({ file, repairs }: KeptRow): readonly NamedFile[] =>
  repairs === undefined ? [] : [{ name: repairName(file), content: new Blob([repairs]) }]

/** One file with laws, decisions and hashes, to the downloads. */
export const exportDossier =
  (name: string): Task =>
  async ({ keep, set, say }) => {
    const file = `${name}.concordance`
    set({ busy: { phase: 'writing', file, done: 0, total: 0 } })
    const { outputs } = await keep('dossier export', { arguments: [name], options: { output: file } })
    for (const output of outputs) saveFile(output.name, output.bytes)
    set({ news: say('matrix.saved', { file }) })
  }

/** Takes an exported dossier in; one that is here already is merged with it. */
export const importDossier =
  (file: File): Task =>
  async (tools) => {
    const { json } = await tools.keep('dossier import', { arguments: [file.name], options: {} }, [
      { name: file.name, content: file },
    ])
    const { name, entries, merged } = json as {
      readonly name: string
      readonly entries: number
      readonly merged: boolean
    }
    await opened(tools, name, 'dossiers')
    tools.set({ news: tools.say(merged ? 'dossier.merged' : 'dossier.imported', { name, entries }) })
  }

/** A dossier of a made-up country, with some findings of made-up people. */
export const openSampleDossier: Task = async (tools) => {
  const name = 'Marendia sample'
  const there = tools.get().dossiers?.some((one) => one.name === name)
  if (!there) {
    await tools.keep('dossier create', { arguments: [name], options: { country: 'XM' } })
    await decideSample(tools, name)
  }
  await opened(tools, name, 'work')
}

async function opened(tools: Tools, name: string, view: string): Promise<void> {
  tellTabs(name)
  await listDossiers(tools)
  await open(name)(tools)
  const { route } = tools.get()
  tools.go({ ...route, view, dossier: name, filter: noFilter })
}
