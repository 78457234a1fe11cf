import { problem } from '@concordance/toolkit'
import type { NamedFile } from './messages.ts'
import type { PageStore } from './page-store.ts'
import { samples } from './samples.ts'

const folder = 'desk'

/** The files that the operations read: what was dropped, a sample, or what lay here at the last visit. */
export interface Desk {
  readonly read: (name: string) => Promise<Uint8Array>
  readonly put: (files: readonly NamedFile[], keep: boolean) => Promise<readonly string[]>
  readonly putSample: (name: string, keep: boolean) => Promise<readonly string[]>
  readonly restore: () => Promise<readonly string[]>
}

/** What is kept, is kept as bytes in the store, so that a reload finds it again. */
export function openDesk(store: PageStore): Desk {
  let files: ReadonlyMap<string, Uint8Array> = new Map()
  const lay = async (laid: ReadonlyMap<string, Uint8Array>, keep: boolean): Promise<readonly string[]> => {
    files = laid
    await store.remove(folder)
    if (keep) for (const [name, bytes] of files) await store.write(`${folder}/${name}`, bytes)
    return [...files.keys()]
  }
  return {
    read: async (name) => {
      const bytes = files.get(name)
      if (bytes) return bytes
      throw problem('the file is not open any more; open it again', 'input', name)
    },
    put: async (given, keep) => {
      const read = await Promise.all(
        given.map(async ({ name, content }) => [name, new Uint8Array(await content.arrayBuffer())] as const),
      )
      return lay(new Map(read), keep)
    },
    putSample: async (name, keep) => {
      const load = samples[name]
      if (!load) throw new RangeError(`There is no sample ${name}`)
      return lay(new Map([[`${name}.docx`, await load()]]), keep)
    },
    restore: async () => {
      const kept = new Map<string, Uint8Array>()
      for (const place of await store.list(folder)) {
        const bytes = await store.read(place)
        if (bytes) kept.set(place.slice(folder.length + 1), bytes)
      }
      if (kept.size > 0) files = kept
      return [...kept.keys()]
    },
  }
}
