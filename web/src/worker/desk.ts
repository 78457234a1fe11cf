import { problem } from '@concordance/toolkit'
import type { NamedFile } from './messages.ts'
import type { PageStore } from './page-store.ts'
import { samples } from './samples.ts'

const folder = 'desk'

type Files = ReadonlyMap<string, Uint8Array>

/**
 * The files that the operations read. New ones are laid on trial: what lay there before, and what the store keeps,
 * stays until they are taken over, so that a law that cannot be read costs nobody the one before.
 */
export interface Desk {
  readonly read: (name: string) => Promise<Uint8Array>
  readonly readIfThere: (name: string) => Promise<Uint8Array | undefined>
  readonly laid: () => readonly NamedFile[]
  readonly put: (files: readonly NamedFile[]) => Promise<readonly string[]>
  readonly putSample: (name: string) => Promise<readonly string[]>
  /** Lays what the store keeps of an earlier visit. */
  readonly restore: () => Promise<readonly string[]>
  /** Takes over what was laid on trial; the store keeps it, or keeps nothing. */
  readonly take: (keep?: boolean) => Promise<void>
  /** Takes away what was laid on trial. */
  readonly clear: () => void
}

export function openDesk(store: PageStore): Desk {
  let files: Files = new Map()
  let trial: Files | undefined
  const lay = (laid: Files): readonly string[] => {
    trial = laid
    return [...laid.keys()]
  }
  return {
    readIfThere: async (name) => (trial ?? files).get(name),
    read: async (name) => {
      const bytes = (trial ?? files).get(name)
      if (bytes) return bytes
      throw problem('the file is not open any more; open it again', 'input', name)
    },
    laid: () => [...files].map(([name, bytes]) => ({ name, content: new Blob([new Uint8Array(bytes)]) })),
    put: async (given) => {
      const read = given.map(
        async ({ name, content }) => [name, new Uint8Array(await content.arrayBuffer())] as const,
      )
      return lay(new Map(await Promise.all(read)))
    },
    putSample: async (name) => {
      const load = samples[name]
      if (!load) throw new RangeError(`There is no sample ${name}`)
      return lay(new Map([[`${name}.docx`, await load()]]))
    },
    restore: async () => {
      const kept = new Map<string, Uint8Array>()
      for (const place of await store.list(folder)) {
        const bytes = await store.read(place)
        if (bytes) kept.set(place.slice(folder.length + 1), bytes)
      }
      return lay(kept)
    },
    take: async (keep) => {
      files = trial ?? files
      trial = undefined
      if (keep === undefined) return
      await store.remove(folder)
      if (keep) for (const [name, bytes] of files) await store.write(`${folder}/${name}`, bytes)
    },
    clear: () => {
      trial = undefined
    },
  }
}
