import type { Task } from '../app/tools.ts'
import { saveFile } from '../client/save-file.ts'
import { matrixName } from '../text/file-name.ts'
import { localDate } from '../text/local-date.ts'

/** Writes the matrix in one form and hands it to the downloads: of a dossier with its findings, else of the open laws. */
export const writeMatrix =
  (form: string, language: string): Task =>
  async ({ get, set, say, run, keep }) => {
    const { work, lawLanguage, dossier, route } = get()
    const files = work?.counted ?? []
    const file = matrixName(dossier ? [dossier.name] : files, 'matrix', form)
    set({ busy: { phase: 'writing', file, done: 0, total: 0 } })
    const common = { output: [file], lang: language, date: localDate(new Date()) }
    const after = route.after
    const { outputs } =
      dossier && after === undefined
        ? await keep('matrix', { arguments: [dossier.name], options: common })
        : await run('matrix', {
            arguments: files,
            options: {
              ...common,
              ...(lawLanguage !== '' && { 'law-lang': lawLanguage }),
              ...(after !== undefined && { after }),
            },
          })
    for (const output of outputs) saveFile(output.name, output.bytes)
    set({ news: say('matrix.saved', { file }) })
  }
