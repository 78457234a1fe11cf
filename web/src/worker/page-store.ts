import type { Store } from '@concordance/toolkit'

/** The toolkit's store, and what the page itself needs of it. */
export interface PageStore extends Store {
  readonly kind: 'browser' | 'memory'
  /** Removes what lies under this name, and all that lies in a folder of this name. */
  readonly remove: (name: string) => Promise<void>
  readonly erase: () => Promise<void>
  /** Bytes of everything stored. */
  readonly size: () => Promise<number>
}

const database = 'concordance'
const files = 'files'

/** A store in the browser's own database; in memory where the browser gives none (a private window, some file:// pages). */
export async function openStore(): Promise<PageStore> {
  try {
    return browserStore(await open())
  } catch {
    // The dossiers want a database too.
    const { useMemoryDatabase } = await import('./memory-database.ts')
    useMemoryDatabase()
    return memoryStore()
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(files)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('another tab holds an older version of the store'))
  })

function browserStore(db: IDBDatabase): PageStore {
  const within = (folder: string) => IDBKeyRange.bound(`${folder}/`, `${folder}/\uffff`)
  const run = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(files, mode, { durability: 'strict' })
      const request = act(transaction.objectStore(files))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  return {
    kind: 'browser',
    read: (name) => run<Uint8Array | undefined>('readonly', (store) => store.get(name)),
    write: async (name, bytes) => {
      await run('readwrite', (store) => store.put(bytes, name))
    },
    list: async (folder) => {
      const keys = await run('readonly', (store) => store.getAllKeys(within(folder)))
      return keys.map(String)
    },
    place: (name) => `browser:${name}`,
    remove: async (name) => {
      await run('readwrite', (store) => store.delete(name))
      await run('readwrite', (store) => store.delete(within(name)))
    },
    erase: () => run('readwrite', (store) => store.clear()),
    size: async () => {
      const all = await run<Uint8Array[]>('readonly', (store) => store.getAll())
      return all.reduce((sum, { byteLength }) => sum + byteLength, 0)
    },
  }
}

/** The same in memory, gone with the tab. */
export function memoryStore(): PageStore {
  const held = new Map<string, Uint8Array>()
  const below = (folder: string) => [...held.keys()].filter((name) => name.startsWith(`${folder}/`)).sort()
  return {
    kind: 'memory',
    read: async (name) => held.get(name),
    write: async (name, bytes) => {
      held.set(name, bytes)
    },
    list: async (folder) => below(folder),
    place: (name) => `memory:${name}`,
    remove: async (folder) => {
      held.delete(folder)
      for (const name of below(folder)) held.delete(name)
    },
    erase: async () => held.clear(),
    size: async () => [...held.values()].reduce((sum, { byteLength }) => sum + byteLength, 0),
  }
}
