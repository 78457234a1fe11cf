import { describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { countryOf } from '../src/country-of.ts'
import { operations } from '../src/index.ts'
import { memoryContext, memoryDossiers } from './memory-context.ts'

const law = (country: string) =>
  `# Arms Act of ${country}\n\n1. No person makes a firearm without a licence.\n`
const files: { [path: string]: string } = {
  'in/MR Marendia/act.md': law('Marendia'),
  'in/MR Marendia/rules.txt': law('the Office'),
  'in/Malta/act.md': law('the island'),
  'in/Nowhere/act.md': law('no country'),
  'in/SO-Sourane/act.docx': 'no Word file',
  'in/SO-Sourane/notes.xyz': 'not a law',
}

/** Folders as a disk shows them. */
function desk(): Context & { readonly reads: string[] } {
  const context = memoryContext(files)
  const reads: string[] = []
  return {
    ...context,
    reads,
    dossiers: memoryDossiers(),
    read: async (file) => {
      reads.push(file)
      return context.read(file)
    },
    listFolder: async (folder) => {
      const below = Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/'))
      const names = (some: readonly (readonly string[])[]) =>
        [...new Set(some.map(([name = '']) => name))].sort()
      return {
        folders: names(below.filter(({ length }) => length > 1)),
        files: names(below.filter(({ length }) => length === 1)),
      }
    },
  }
}

const importFolder = async (context: Context) => {
  const operation = operations.find(({ name }) => name === 'dossier import-folder')
  if (!operation) throw new Error('no operation')
  return operation.run(context, { arguments: ['in'], options: {} })
}

describe('dossier import-folder', () => {
  it('makes a dossier of each folder, names what fails, and goes on with the rest', async () => {
    const context = desk()
    const { json, failed } = await importFolder(context)
    expect(json).toMatchObject({
      dossiers: [
        { name: 'Marendia', country: 'MR', added: ['act.md', 'rules.txt'], failed: [] },
        { name: 'Malta', country: 'MT', added: ['act.md'] },
        { folder: 'Nowhere', failed: [{ reason: expect.stringMatching(/names no country/) }] },
        { name: 'Sourane', country: 'SO', added: [], failed: [{ file: 'act.docx' }] },
      ],
    })
    expect(failed).toBe(true)
    expect(await context.dossiers?.names()).toEqual(['malta', 'marendia', 'sourane'])
  })

  it('goes on where it stopped', async () => {
    const context = desk()
    const operation = importFolder({
      ...context,
      read: async (file) => {
        if (file.endsWith('rules.txt')) throw new Error('stopped here')
        return context.read(file)
      },
    })
    await expect(operation).rejects.toThrow('stopped here')
    const { json } = await importFolder(context)
    expect(json).toMatchObject({
      dossiers: [{ name: 'Marendia', added: ['rules.txt'], there: ['act.md'] }, {}, {}, {}],
    })
  })

  it('knows a country by its code or its name', () => {
    expect(countryOf('MR')).toEqual({ name: 'MR', country: 'MR' })
    expect(countryOf('Marendia (MR)')).toEqual({ name: 'Marendia', country: 'MR' })
    expect(countryOf('Côte d’Ivoire')).toEqual({ name: 'Côte d’Ivoire', country: 'CI' })
    expect(countryOf('España')?.country).toBe('ES')
    expect(countryOf('Veldoria')).toBeUndefined()
  })
})
