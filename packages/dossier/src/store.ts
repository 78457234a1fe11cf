import PouchDB, { type RangeOptions } from 'pouchdb-core'
import { add, type NewDoc } from './add.ts'
import { durable, type Level } from './level.ts'
import { statusOf, whyNotOpened } from './store-errors.ts'

/** Where a database lies and what keeps it. */
export type Place = LevelPlace | IndexedPlace

export interface LevelPlace {
  /** Folder, or the name of a store in memory. */
  readonly location: string
  readonly level: Level
}

/** In the browser's own database; `location` is its name there. */
export interface IndexedPlace {
  readonly location: string
  readonly indexedDB: true
}

/** One step in the history of a database: a document came, with its revisions that nothing follows. */
export interface Change {
  readonly id: string
  readonly seq: number
  readonly deleted: boolean
}

/** A PouchDB opened for a dossier: documents, ranges of ids, attachments. */
export interface Store {
  readonly get: (id: string) => Promise<object | undefined>
  /** The document with its attachments as Base64. */
  readonly whole: (id: string) => Promise<object | undefined>
  /** Documents whose ids begin so, in order of their ids. */
  readonly beginningWith: (prefix: string) => Promise<readonly object[]>
  /** The same, some at a time: for what may be more than fits in memory. */
  readonly pages: (prefix: string) => AsyncGenerator<readonly object[]>
  /** Revisions of the documents there are, by id. */
  readonly revisions: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Ids of which several revisions lie in the database, with all of them. */
  readonly conflicts: () => Promise<ReadonlyMap<string, readonly string[]>>
  /** Revisions of a document that nothing follows: more than one where two were written apart. */
  readonly leaves: (id: string) => Promise<readonly string[]>
  /** The document as one revision has it. */
  readonly revision: (id: string, rev: string) => Promise<object | undefined>
  /** All documents or none, on disk when it returns. What is there already under an id stays as it is. */
  readonly add: (docs: readonly NewDoc[]) => Promise<void>
  /** The same beside what is there: two documents of one id are kept both. */
  readonly addBeside: (docs: readonly NewDoc[]) => Promise<void>
  readonly attachment: (id: string, name: string, rev?: string) => Promise<Uint8Array>
  /** What came after a step, in order; at most `limit`. */
  readonly changesAfter: (seq: number, limit: number) => Promise<readonly Change[]>
  /** Number of the last step. */
  readonly lastSeq: () => Promise<number>
  /** Calls back whenever something was written, until the function that it returns is called. */
  readonly watch: (changed: () => void) => () => void
  /** Notes of this copy alone: they never travel. */
  readonly note: (id: string) => Promise<object | undefined>
  readonly putNote: (id: string, note: object) => Promise<void>
  readonly removeNote: (id: string) => Promise<void>
  readonly close: () => Promise<void>
  readonly database: PouchDB
}

/** Opens the database, making an empty one where there is none. Throws a `DossierError` where it cannot be opened. */
export async function openStore(place: Place): Promise<Store> {
  const database = await opened(place)
  await database.info().catch((error: unknown) => {
    throw whyNotOpened(error)
  })
  return storeOf(database)
}

/** The adapter is loaded when it is needed: a page has no use for LevelDB, nor the command for IndexedDB. */
async function opened(place: Place): Promise<PouchDB> {
  if ('indexedDB' in place) {
    const { indexedAdapter } = await import('./adapter-indexed.ts')
    return new PouchDB(place.location, { adapter: indexedAdapter })
  }
  const { levelAdapter } = await import('./adapter-level.ts')
  return new PouchDB(place.location, { adapter: levelAdapter, db: durable(place.level) })
}

const pageLength = 2000

function storeOf(database: PouchDB): Store {
  const range = async (options: RangeOptions) =>
    (await database.allDocs({ include_docs: true, ...options })).rows.flatMap(({ doc }) =>
      typeof doc === 'object' && doc !== null ? [doc] : [],
    )
  const orNothing = (error: unknown): undefined => {
    if (statusOf(error) === 404) return undefined
    throw error
  }
  return {
    database,
    get: (id) => database.get(id).catch(orNothing),
    whole: (id) => database.get(id, { attachments: true }).catch(orNothing),
    beginningWith: (prefix) => range({ startkey: prefix, endkey: `${prefix}\ufff0` }),
    pages: (prefix) => pages(database, prefix),
    revisions: async (ids) => {
      if (ids.length === 0) return new Map()
      const { rows } = await database.allDocs({ keys: ids })
      return new Map(
        rows.flatMap(({ id, value }) =>
          id !== undefined && value && !value.deleted ? [[id, value.rev] as const] : [],
        ),
      )
    },
    conflicts: async () => {
      const docs = await range({ conflicts: true })
      return new Map(
        docs.flatMap((doc) => {
          const { _id, _rev, _conflicts } = doc as { _id: string; _rev: string; _conflicts?: string[] }
          return _conflicts ? [[_id, [_rev, ..._conflicts]] as const] : []
        }),
      )
    },
    leaves: async (id) => {
      const doc = await database.get(id, { conflicts: true }).catch(orNothing)
      const { _rev, _conflicts = [] } = { ...(doc as { _rev?: string; _conflicts?: string[] } | undefined) }
      return _rev === undefined ? [] : [_rev, ..._conflicts]
    },
    revision: (id, rev) => database.get(id, { rev }).catch(orNothing),
    add: async (docs) => {
      const { rows } = await database.allDocs({ keys: docs.map(({ doc }) => doc._id) })
      const there = new Set(rows.flatMap(({ id, value }) => (id && value && !value.deleted ? [id] : [])))
      await add(
        database,
        docs.filter(({ doc }) => !there.has(doc._id)),
      )
    },
    addBeside: (docs) => add(database, docs),
    attachment: async (id, name, rev) => {
      const content = await database.getAttachment(id, name, rev === undefined ? {} : { rev })
      return content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer())
    },
    changesAfter: async (since, limit) => {
      const { results } = await database.changes({ since, limit })
      return results.map(({ id, seq, deleted }) => ({ id, seq, deleted: deleted === true }))
    },
    lastSeq: async () => (await database.info()).update_seq,
    watch: (changed) => {
      const feed = database.changes({ since: 'now', live: true })
      feed.on('change', changed)
      return () => feed.cancel()
    },
    note: (id) => database.get(`_local/${id}`).catch(orNothing),
    putNote: async (id, note) => {
      const before = await database.get(`_local/${id}`).catch(orNothing)
      const rev = before && '_rev' in before ? { _rev: before._rev } : {}
      await database.put({ ...note, _id: `_local/${id}`, ...rev })
    },
    removeNote: async (id) => {
      const before = await database.get(`_local/${id}`).catch(orNothing)
      if (before) await database.remove(before)
    },
    close: () => database.close(),
  }
}

async function* pages(database: PouchDB, prefix: string): AsyncGenerator<readonly object[]> {
  const endkey = `${prefix}\ufff0`
  for (let startkey = prefix, skip = 0; ; skip = 1) {
    const { rows } = await database.allDocs({ include_docs: true, startkey, endkey, skip, limit: pageLength })
    yield rows.flatMap(({ doc }) => (typeof doc === 'object' && doc !== null ? [doc] : []))
    const last = rows.at(-1)?.id
    if (rows.length < pageLength || last === undefined) return
    startkey = last
  }
}
