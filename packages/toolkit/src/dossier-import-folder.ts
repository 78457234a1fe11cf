import type { LawState } from '@concordance/dossier'
import { formatOfName } from '@concordance/formats'
import type { Context } from './context.ts'
import { countryOf } from './country-of.ts'
import { define } from './define.ts'
import { readToKeep } from './dossier-add.ts'
import { closing, dossiers, handOf, inWords, keyOf, placeOfDossiers, withDossier } from './dossier-open.ts'
import { byOption } from './dossier-options.ts'
import { languageOfLaw } from './laws.ts'
import { isProblem, problem, usage } from './problem.ts'

/** Dossiers made at the same time: a machine with two cores has no use for more. */
const atOnce = 2

interface Made {
  readonly folder: string
  readonly name?: string
  readonly country?: string
  readonly added: readonly string[]
  /** Files that lay in the dossier already. */
  readonly there: readonly string[]
  readonly failed: readonly { readonly file: string; readonly reason: string }[]
}

/** Makes a dossier of each folder in a folder. */
export const dossierImportFolderOperation = define({
  name: 'dossier import-folder',
  summary:
    'Make a dossier of each folder in a folder, with its laws; started again, it goes on where it stopped.',
  arguments: [
    { name: 'DIR', help: 'folder with one folder a country: Malta, "MR Marendia" or "Marendia (MR)"' },
  ],
  options: {
    state: {
      type: 'text',
      value: 'STATE',
      choices: ['in-force', 'adopted', 'bill'],
      default: 'in-force',
      help: 'of the laws: in-force, adopted (not yet in force) or bill',
    },
    by: byOption,
    'law-lang': languageOfLaw,
  },
  examples: ['dossier import-folder countries'],
  run: async (context, { arguments: [dir = ''], options }) => {
    if (!context.listFolder) throw usage('folders cannot be read here; use the command line')
    const { folders } = await context.listFolder(dir)
    if (folders.length === 0)
      throw problem('there is no folder of a country in it; make one for each', 'no-folder', dir)
    const work = await Promise.all(
      folders.map(async (folder) => ({ folder, files: await lawsIn(context, `${dir}/${folder}`) })),
    )
    const total = work.reduce((sum, { files }) => sum + files.length, 0)
    let done = 0
    const step = (label: string) => context.progress({ label, done: ++done, total })
    const made: Made[] = []
    const queue = [...work]
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift())
        made.push(await make(context, dir, next, options, step))
    }
    // Each comes to the end of what it has in hand, also where the other one fails: no dossier is left open.
    const ends = await Promise.allSettled(
      Array.from({ length: atOnce }, () =>
        worker().catch((error: unknown) => {
          queue.length = 0
          throw error
        }),
      ),
    )
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    made.sort((a, b) => (a.folder < b.folder ? -1 : 1))
    const failed = made.flatMap((one) =>
      one.failed.map(({ file, reason }) => `${one.folder}/${file}: ${reason}`),
    )
    return {
      json: { dossiers: made },
      view: [
        {
          type: 'table',
          columns: [
            { title: 'Dossier', width: 'wide' },
            { title: 'Country', width: 'tight' },
            { title: 'Added', width: 'tight', align: 'right' },
            { title: 'There already', width: 'tight', align: 'right' },
            { title: 'Failed', width: 'tight', align: 'right' },
          ],
          rows: made.map(({ folder, name, country, added, there, failed: lost }) => [
            name ?? folder,
            country ?? '',
            String(added.length),
            String(there.length),
            String(lost.length),
          ]),
        },
        ...(failed.length === 0
          ? []
          : ([
              { type: 'text', text: 'These were not taken in; the others were:', tone: 'bad' },
              { type: 'list', items: failed },
            ] as const)),
      ],
      messages: [],
      failed: failed.length > 0,
    }
  },
})

async function lawsIn(context: Context, folder: string): Promise<readonly string[]> {
  const { files = [] } = (await context.listFolder?.(folder)) ?? {}
  return files.filter((file) => formatOfName(file) !== undefined)
}

async function make(
  context: Context,
  dir: string,
  { folder, files }: { readonly folder: string; readonly files: readonly string[] },
  options: {
    readonly state: string
    readonly by: string | undefined
    readonly 'law-lang': string | undefined
  },
  step: (label: string) => void,
): Promise<Made> {
  const named = countryOf(folder)
  const nothing = { folder, added: [], there: [] }
  if (!named) {
    for (const file of files) step(file)
    const reason = 'the folder names no country; call it as in "MR Marendia", with the code of ISO 3166-1'
    return { ...nothing, failed: [{ file: '', reason }] }
  }
  const { name, country } = named
  const added: string[] = []
  const there: string[] = []
  const failed: { file: string; reason: string }[] = []
  await makeIfNone(context, name, country)
  for (const file of files) {
    step(`${name}: ${file}`)
    try {
      const read = await readToKeep(context, `${dir}/${folder}/${file}`, options['law-lang'])
      const isNew = await withDossier(context, name, async (dossier) => {
        const { keepLaw, keptLaws } = await dossiers()
        const known = (await keptLaws(dossier)).some(({ law }) => law === read.law.source.sha256)
        if (known) return false
        await keepLaw(dossier, handOf(context, options.by ?? placeOfDossiers(context).user), {
          bytes: read.bytes,
          law: read.law,
          file,
          state: options.state as LawState,
          ...(read.repairs !== undefined && { repairs: read.repairs }),
        })
        return true
      })
      if (isNew) added.push(file)
      else there.push(file)
    } catch (error) {
      if (!isProblem(error)) throw error
      failed.push({ file, reason: error.reason })
    }
  }
  return { folder, name, country, added, there, failed }
}

/** A dossier that lies there from an earlier start is gone on with. */
async function makeIfNone(context: Context, name: string, country: string): Promise<void> {
  const key = keyOf(name)
  const place = placeOfDossiers(context)
  if ((await place.names()).includes(key)) return
  const { createDossier } = await dossiers()
  const database = await place.database(key)
  const naming = { name: name.normalize('NFC').trim(), country, created: place.now() }
  await inWords(name, async () => closing(await createDossier(database, naming), async () => undefined))
}
