/**
 * A key-value database in the manner of abstract-leveldown 7, as the platform gives it: `leveldown` on a disk,
 * `memdown` in memory, `level-js` over IndexedDB. Injected, so that this package runs wherever one of them does.
 */
export interface Level {
  (location: string): LevelDatabase
  /** Deletes a database; absent where there is nothing to delete. */
  readonly destroy?: (location: string, callback: (error?: unknown) => void) => void
}

type Callback = (error: unknown, value?: unknown) => void

interface LevelDatabase {
  _batch(operations: readonly unknown[], options: object, callback: Callback): void
  _put(key: unknown, value: unknown, options: object, callback: Callback): void
  _del(key: unknown, options: object, callback: Callback): void
}

/**
 * The same database, every write forced to the disk before it is acknowledged. PouchDB itself never asks for that:
 * LevelDB would acknowledge what only the operating system's memory holds, and a power cut would take it.
 */
export function durable(level: Level): Level {
  const opened = (location: string): LevelDatabase => {
    const database = level(location)
    const { _batch, _put, _del } = database
    database._batch = (operations, options, callback) =>
      _batch.call(database, operations, { ...options, sync: true }, callback)
    database._put = (key, value, options, callback) =>
      _put.call(database, key, value, { ...options, sync: true }, callback)
    database._del = (key, options, callback) => _del.call(database, key, { ...options, sync: true }, callback)
    return database
  }
  return level.destroy ? Object.assign(opened, { destroy: level.destroy }) : opened
}
