import type { Task, Tools } from '../app/tools.ts'
import type { Trial } from '../state/app-state.ts'
import { type Repair, repairFile, repairName } from '../state/repairs.ts'
import type { LawOutline } from '../state/results.ts'
import type { NamedFile } from '../worker/messages.ts'
import { type Adding, addLaws } from './keep-tasks.ts'

/** Reads laws for the open dossier. They wait on view, with what is doubtful in them, until they are kept. */
export const tryLaws =
  (files: readonly NamedFile[]): Task =>
  async (tools) => {
    tools.set({ trial: await readAll(tools, { files, laws: [], repairs: new Map() }) })
  }

/** Reads one of them again, with these corrections. */
export const repairLaw =
  (file: string, repairs: readonly Repair[]): Task =>
  async (tools) => {
    const { trial } = tools.get()
    if (!trial) return
    const corrected = { ...trial, repairs: new Map([...trial.repairs, [file, repairs] as const]) }
    tools.set({ trial: await readAll(tools, corrected) })
  }

/** Keeps the laws that wait, with their corrections. */
export const keepTrial =
  (adding: Adding): Task =>
  async (tools) => {
    const { trial } = tools.get()
    if (!trial) return
    await addLaws([...trial.files, ...repairFiles(trial)], adding)(tools)
    tools.set({ trial: undefined })
  }

const repairFiles = ({ repairs }: Trial): readonly NamedFile[] =>
  [...repairs]
    .filter(([, list]) => list.length > 0)
    .map(([file, list]) => ({ name: repairName(file), content: new Blob([repairFile(list)]) }))

async function readAll({ reader, get, set }: Tools, trial: Trial): Promise<Trial> {
  const { lawLanguage } = get()
  const options = lawLanguage === '' ? {} : { 'law-lang': lawLanguage }
  const files = [...trial.files, ...repairFiles(trial)]
  const laws: LawOutline[] = []
  for (const { name } of trial.files) {
    const tell = (done: number, total: number) => set({ busy: { phase: 'reading', file: name, done, total } })
    tell(0, 0)
    const { json } = await reader.ask(
      { type: 'run', operation: 'read', input: { arguments: [name], options }, files },
      ({ done, total }) => tell(done, total),
    )
    laws.push(json as LawOutline)
  }
  return { ...trial, laws }
}
