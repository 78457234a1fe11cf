import type { ExplainedCandidate, Matrix } from '@concordance/toolkit'
import type { Client } from '../client/client.ts'
import type { Busy } from '../state/app-state.ts'
import type { Explained, LawOutline, ModelList, SearchResults, Work } from '../state/results.ts'

/** Candidates that the workbench shows for each obligation. */
const shownCandidates = '10'

/** Reads the files on the desk and maps those that count. The results are those of `read` and `matrix` of the command line. */
export async function loadWork(
  client: Client,
  files: readonly string[],
  counted: readonly string[],
  lawLanguage: string,
  tell: (busy: Busy) => void,
): Promise<Work> {
  const options = lawLanguage === '' ? {} : { 'law-lang': lawLanguage }
  const laws: LawOutline[] = []
  for (const file of files) {
    tell({ phase: 'reading', file, done: 0, total: 0 })
    const { json } = await client.ask(
      { type: 'run', operation: 'read', input: { arguments: [file], options } },
      ({ done, total }) => tell({ phase: 'reading', file, done, total }),
    )
    laws.push(json as LawOutline)
  }
  tell({ phase: 'mapping', file: '', done: 0, total: 0 })
  const { json } = await client.ask({
    type: 'run',
    operation: 'matrix',
    input: { arguments: counted, options: { ...options, top: shownCandidates } },
  })
  const proposed = json as Matrix
  return { laws, proposed, matrix: proposed, counted }
}

/** The words that made clauses candidates for one obligation. Empty where the program does not look for it. */
export async function loadExplained(
  client: Client,
  files: readonly string[],
  lawLanguage: string,
  obligation: string,
): Promise<readonly ExplainedCandidate[]> {
  const options = { explain: obligation, ...(lawLanguage !== '' && { 'law-lang': lawLanguage }) }
  const { json } = await client.ask({ type: 'run', operation: 'map', input: { arguments: files, options } })
  return (json as Explained).explained
}

export async function loadModel(client: Client, language: string): Promise<ModelList> {
  const input = { arguments: [], options: { lang: language } }
  const { json } = await client.ask({ type: 'run', operation: 'model list', input })
  return json as ModelList
}

export async function searchModel(client: Client, words: string): Promise<SearchResults['results']> {
  const input = { arguments: [words], options: { top: '30' } }
  const { json } = await client.ask({ type: 'run', operation: 'model search', input })
  return (json as SearchResults).results
}
