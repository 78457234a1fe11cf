import type { Task, Tools } from '../app/tools.ts'
import { saveFile } from '../client/save-file.ts'
import type { AppState } from '../state/app-state.ts'
import type { MemoWish } from '../state/memo.ts'
import { matrixName } from '../text/file-name.ts'
import { localDate } from '../text/local-date.ts'
import type { RunAnswer } from '../worker/messages.ts'

/** Which laws a document would be about now. */
export const aboutOf = ({ dossier, work }: AppState): string =>
  JSON.stringify([dossier?.name, work?.laws.map(({ source }) => source.sha256), work?.matrix.rows.length])

/** Writes the document as a page and puts it on view. */
export const preview =
  (wish: MemoWish): Task =>
  async (tools) => {
    const { get, set } = tools
    const about = aboutOf(get())
    const file = 'preview.html'
    const { outputs, messages } = await write(tools, wish, file)
    const bytes = outputs.find(({ name }) => name === file)?.bytes
    set({ memo: { wish, about, html: new TextDecoder().decode(bytes), notices: messages } })
  }

/** Writes the document in one form and hands it to the downloads. */
export const takeMemo =
  (wish: MemoWish, form: string): Task =>
  async (tools) => {
    const { get, set, say } = tools
    const { dossier, work } = get()
    const file = matrixName(dossier ? [dossier.name] : (work?.counted ?? []), wish.kind, form)
    const { outputs } = await write(tools, wish, file)
    for (const { name, bytes } of outputs) saveFile(name, bytes)
    set({ news: say('matrix.saved', { file }) })
  }

/** Of a dossier with its findings, else of the open laws. */
function write(tools: Tools, wish: MemoWish, file: string): Promise<RunAnswer> {
  const { dossier, work, lawLanguage } = tools.get()
  const { kind, language, instruments, page } = wish
  tools.set({ busy: { phase: 'writing', file, done: 0, total: 0 } })
  const options = {
    output: [file],
    lang: language,
    page,
    instrument: [...instruments],
    date: localDate(new Date()),
  }
  if (dossier) return tools.keep('memo', { arguments: [kind, dossier.name], options })
  const told = lawLanguage === '' ? {} : { 'law-lang': lawLanguage }
  return tools.run('memo', { arguments: [kind, ...(work?.counted ?? [])], options: { ...options, ...told } })
}
