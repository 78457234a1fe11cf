import { mkdir, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type Context, problem } from '@concordance/toolkit'
import { isCode, reasonOf } from './system-error.ts'

type Dossiers = NonNullable<Context['dossiers']>
type Level = Extract<Awaited<ReturnType<Dossiers['database']>>, { readonly level: unknown }>['level']

/** Dossiers as folders below the user's data, each a LevelDB database. */
export function nodeDossiers(home: string): Dossiers {
  const folder = join(home, 'dossiers')
  return {
    names: async () => {
      const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
        if (isCode(error, 'ENOENT')) return []
        throw problem(`the dossiers cannot be listed: ${reasonOf(error)}`, 'store', folder)
      })
      const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
      return folders.flatMap(nameOf).sort()
    },
    database: async (name) => {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw problem(
          `dossiers cannot be stored here: ${reasonOf(error)}; set CONCORDANCE_HOME to a folder of yours`,
          'store',
          folder,
        )
      })
      return { location: join(folder, encodeURIComponent(name)), level: loadLevel() }
    },
    discard: (name) => rm(join(folder, encodeURIComponent(name)), { recursive: true, force: true }),
    now: () => new Date().toISOString(),
    user: userName(),
  }
}

/** A folder that somebody else put there names no dossier. */
function nameOf(folder: string): readonly string[] {
  try {
    const name = decodeURIComponent(folder)
    return encodeURIComponent(name) === folder && !folder.startsWith('.') ? [name] : []
  } catch {
    return []
  }
}

/** What the build lays beside the bundle: LevelDB with its binaries for every platform. */
const laid = './level/leveldown.cjs'

function loadLevel(): Level {
  try {
    return createRequire(import.meta.url)(laid)
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw problem(
      `the database of the dossiers does not run on this machine (${process.platform} ${process.arch}): ${why}; the other commands do`,
      'no-database',
    )
  }
}

/** Some systems know a number and no name. */
function userName(): string {
  try {
    return userInfo().username || 'unnamed'
  } catch {
    return 'unnamed'
  }
}
