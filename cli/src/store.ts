import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { problem, type Store } from '@concordance/toolkit'
import { isCode, reasonOf } from './system-error.ts'
import { replaceFile } from './write.ts'

/** The user's data as files in a folder, made when something is first stored. */
export function fileStore(folder: string): Store {
  const place = (name: string) => join(folder, ...name.split('/'))
  const stop = (name: string, what: string) => (error: unknown) => {
    throw problem(`${what}: ${reasonOf(error)}`, 'store', place(name))
  }
  return {
    place,
    read: (name) =>
      readFile(place(name)).catch((error: unknown) =>
        isCode(error, 'ENOENT') ? undefined : stop(name, 'the stored data cannot be read')(error),
      ),
    write: async (name, bytes) => {
      const stopped = stop(name, 'the data cannot be stored; set CONCORDANCE_HOME to a folder of yours')
      await mkdir(dirname(place(name)), { recursive: true }).catch(stopped)
      await replaceFile(place(name), bytes).catch(stopped)
    },
    list: async (below) => {
      const names = await readdir(place(below), { recursive: true }).catch((error: unknown) =>
        isCode(error, 'ENOENT') ? [] : stop(below, 'the stored data cannot be listed')(error),
      )
      return (names ?? []).map((name) => `${below}/${name.replaceAll('\\', '/')}`).sort()
    },
  }
}
