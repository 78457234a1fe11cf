import type { Task, Tools } from '../app/tools.ts'
import { saveFile } from '../client/save-file.ts'
import type { ComparedSource } from '../state/comparison.ts'
import type { CountriesAnswer } from '../state/countries.ts'
import { localDate } from '../text/local-date.ts'
import { wordedIn } from '../text/worded.ts'
import type { RunAnswer } from '../worker/messages.ts'

/** Sets laws and dossiers side by side, obligation by obligation. */
export const compareCountries =
  (columns: readonly ComparedSource[]): Task =>
  async (tools) => {
    tools.set({ busy: { phase: 'comparing', file: columns.at(-1)?.name ?? '', done: 0, total: 0 } })
    const { json } = await run(tools, columns, {})
    tools.set({ countries: { columns, answer: json as CountriesAnswer } })
  }

/** Writes the comparison in one form and hands it to the downloads. */
export const takeCountries =
  (columns: readonly ComparedSource[], form: string): Task =>
  async (tools) => {
    const file = `countries compared.${form}`
    tools.set({ busy: { phase: 'writing', file, done: 0, total: 0 } })
    const { outputs } = await run(tools, columns, { output: [file] })
    for (const { name, bytes } of outputs) saveFile(name, bytes)
    tools.set({ news: tools.say('matrix.saved', { file }) })
  }

function run(
  { reader, get }: Tools,
  columns: readonly ComparedSource[],
  options: { readonly output?: readonly string[] },
): Promise<RunAnswer> {
  const files = columns.flatMap(({ name, content }) => (content ? [{ name, content }] : []))
  const shared = { lang: wordedIn(get().preferences.language), date: localDate(new Date()) }
  const input = { arguments: columns.map(({ name }) => name), options: { ...shared, ...options } }
  return reader.ask({ type: 'run', operation: 'compare', input, files })
}
