import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Places, ServerError } from '@concordance/server'
import { keyOf, problem } from '@concordance/toolkit'
import { nodeDossiers } from './dossiers.ts'
import { homeFolder } from './home.ts'

const home = (): string => homeFolder(process.env, process.platform)

/** Where the server keeps accounts and the record of who did what. */
export const serverFolder = (): string => join(home(), 'serve')

export const accountsPlace = (): string => join(serverFolder(), 'accounts.json')

/** The dossiers of this machine, the same ones that `dossier` works on. */
export function servedPlaces(): Places {
  const { names, database } = nodeDossiers(home())
  return { names, keyOf, database: async (key) => database(key) }
}

/** The page beside the sources, or the one that the package brought along. */
export function builtPage(): string {
  const places = ['../../web/dist/', './web/'].map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return places.find((place) => existsSync(join(place, 'index.html'))) ?? places[0] ?? ''
}

/** What the server refuses becomes a problem that names file or folder. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ServerError) throw problem(error.message, error.rule, error.place ?? 'serve')
    throw error
  }
}
