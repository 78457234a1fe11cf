import { IDBKeyRange, indexedDB } from 'fake-indexeddb'

/** A database in memory in place of the browser's, where that gives none: gone with the tab. */
export function useMemoryDatabase(): void {
  for (const [name, value] of Object.entries({ indexedDB, IDBKeyRange }))
    Object.defineProperty(globalThis, name, { value, configurable: true })
}
