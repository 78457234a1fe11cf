import type { Task, Tools } from '../app/tools.ts'
import { saveFile } from '../client/save-file.ts'
import type { ComparedSource, ComparisonAnswer } from '../state/comparison.ts'
import { differentNames, matrixName } from '../text/file-name.ts'
import { localDate } from '../text/local-date.ts'
import type { RunAnswer } from '../worker/messages.ts'

type Pair = readonly [ComparedSource, ComparedSource]

/** Compares two versions of a law and puts them on view. */
export const compareVersions =
  (sources: Pair): Task =>
  async (tools) => {
    tools.set({ busy: { phase: 'comparing', file: sources[1].name, done: 0, total: 0 } })
    const { json } = await run(tools, sources, 'diff', {})
    tools.set({ versions: { sources, answer: json as ComparisonAnswer } })
  }

/** Writes the comparison as a document, or as tracked changes in the old version. */
export const takeComparison =
  (sources: Pair, form: 'html' | 'md' | 'redline'): Task =>
  async (tools) => {
    const { set, say, get } = tools
    const ending = form === 'redline' ? 'docx' : form
    const file = matrixName([sources[0].name], form === 'redline' ? 'redline' : 'comparison', ending)
    set({ busy: { phase: 'writing', file, done: 0, total: 0 } })
    const shared = { lang: get().preferences.language, date: localDate(new Date()) }
    const { outputs } =
      form === 'redline'
        ? await run(tools, sources, 'redline', { ...shared, output: file })
        : await run(tools, sources, 'diff', { ...shared, output: [file] })
    const written = outputs.filter(({ name }) => name === file || name.endsWith('.receipt.html'))
    for (const { name, bytes } of written) saveFile(name, bytes)
    set({ news: say('matrix.saved', { file }) })
  }

function run(
  { reader, get }: Tools,
  [before, after]: Pair,
  operation: 'diff' | 'redline',
  options: { readonly [name: string]: string | readonly string[] },
): Promise<RunAnswer> {
  const [first = before.name, second = after.name] = differentNames([before.name, after.name])
  const files = [
    ...(before.content ? [{ name: first, content: before.content }] : []),
    ...(after.content ? [{ name: second, content: after.content }] : []),
  ]
  const { lawLanguage } = get()
  const told = lawLanguage === '' ? {} : { 'law-lang': lawLanguage }
  // A name that had to be changed is that of a file; an open law keeps its own.
  const names = [before.content ? first : before.name, after.content ? second : after.name]
  return reader.ask({
    type: 'run',
    operation,
    input: { arguments: names, options: { ...told, ...options } },
    files,
  })
}
