import memdown from 'memdown'
import http from 'pouchdb-adapter-http'
import LevelPouch from 'pouchdb-adapter-leveldb-core'
import PouchDB from 'pouchdb-core'
import replication from 'pouchdb-replication'

/** What the tests use of a PouchDB that knows HTTP. */
export interface Database {
  info(): Promise<{ readonly doc_count: number }>
  get(id: string, options?: object): Promise<{ readonly [name: string]: unknown }>
  bulkDocs(docs: readonly object[], options?: object): Promise<readonly unknown[]>
  allDocs(
    options?: object,
  ): Promise<{ readonly rows: readonly { readonly id: string; readonly doc?: unknown }[] }>
  getAttachment(id: string, name: string): Promise<Uint8Array>
  close(): Promise<void>
  readonly replicate: {
    to(other: Database, options?: object): Replication
    from(other: Database, options?: object): Replication
  }
}

export interface Replication
  extends Promise<{ readonly docs_written: number; readonly doc_write_failures: number }> {
  on(event: 'change' | 'denied' | 'paused' | 'error', hear: (value: unknown) => void): Replication
  cancel(): void
}

const Pouch = PouchDB as unknown as {
  new (name: string, options?: object): Database
  plugin(plugin: unknown): void
  adapter(name: string, adapter: unknown): void
}
Pouch.plugin(replication)
Pouch.plugin(http)
Pouch.adapter('test-memory', Object.assign(LevelPouch, { valid: () => true, use_prefix: false }))

let count = 0

/** A copy somewhere else, in memory. */
export const copy = (): Database =>
  new Pouch(`copy-${process.pid}-${count++}`, { adapter: 'test-memory', db: memdown })

/** The database of a server, as name and password. */
export const remote = (address: string, key: string, name?: string, password?: string): Database =>
  new Pouch(`${address}/db/${key}`, {
    adapter: 'http',
    ...(name !== undefined && { auth: { username: name, password } }),
  })
