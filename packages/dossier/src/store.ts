import LevelPouch from 'pouchdb-adapter-leveldb-core'
import PouchDB, { type Attachment, type RangeOptions } from 'pouchdb-core'
import replication from 'pouchdb-replication'
import { base64, canonical } from './bytes.ts'
import { DossierError } from './dossier-error.ts'
import { durable, type Level } from './level.ts'

/** Where a database lies and what keeps it. */
export interface Place {
  /** Folder, or the name of a store in memory or in a browser. */
  readonly location: string
  readonly level: Level
}

/** A PouchDB opened for a dossier: documents, ranges of ids, attachments. */
export interface Store {
  readonly get: (id: string) => Promise<object | undefined>
  /** Documents whose ids begin so, in order of their ids. */
  readonly beginningWith: (prefix: string) => Promise<readonly object[]>
  /** Ids that begin so and how many revisions of each are in conflict: for `verify`. */
  readonly conflicts: () => Promise<readonly string[]>
  /** All documents or none, on disk when it returns. One that is there already, word for word, is no error. */
  readonly add: (docs: readonly NewDoc[]) => Promise<void>
  readonly attachment: (id: string, name: string) => Promise<Uint8Array>
  /** Copies what the other has not, in both directions. Resolves to the number of documents written. */
  readonly exchange: (other: Store) => Promise<number>
  readonly close: () => Promise<void>
  readonly database: PouchDB
}

export interface NewDoc {
  readonly doc: { readonly _id: string }
  readonly attachments?: { readonly [name: string]: { readonly type: string; readonly bytes: Uint8Array } }
}

// One registration for the whole process, as PouchDB wants it.
PouchDB.plugin(replication)
PouchDB.adapter('concordance-level', Object.assign(LevelPouch, { valid: () => true, use_prefix: false }))

/** Opens the database, making an empty one where there is none. Throws a `DossierError` where it cannot be opened. */
export async function openStore({ location, level }: Place): Promise<Store> {
  const database = new PouchDB(location, { adapter: 'concordance-level', db: durable(level) })
  await database.info().catch((error: unknown) => {
    throw whyNotOpened(error)
  })
  return storeOf(database)
}

function storeOf(database: PouchDB): Store {
  const range = async (options: RangeOptions) =>
    (await database.allDocs({ include_docs: true, ...options })).rows.flatMap(({ doc }) =>
      typeof doc === 'object' && doc !== null ? [doc] : [],
    )
  return {
    database,
    get: (id) =>
      database.get(id).catch((error: unknown) => {
        if (statusOf(error) === 404) return undefined
        throw error
      }),
    beginningWith: (prefix) => range({ startkey: prefix, endkey: `${prefix}\ufff0` }),
    conflicts: async () =>
      (await range({ conflicts: true })).flatMap((doc) =>
        '_conflicts' in doc && '_id' in doc ? [String(doc._id)] : [],
      ),
    add: (docs) => add(database, docs),
    attachment: async (id, name) => {
      const content = await database.getAttachment(id, name)
      return content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer())
    },
    exchange: async (other) => {
      const to = await database.replicate.to(other.database)
      const from = await other.database.replicate.to(database)
      return to.docs_written + from.docs_written
    },
    close: () => database.close(),
  }
}

async function add(database: PouchDB, docs: readonly NewDoc[]): Promise<void> {
  // Keys in a fixed order, for the same reason as in `packed`.
  const written = await database
    .bulkDocs(
      docs.map(({ doc, attachments }) => ({
        ...(JSON.parse(canonical(doc)) as object),
        ...(attachments && { _attachments: packed(attachments) }),
      })),
    )
    .catch((error: unknown) => {
      throw whyNotWritten(error)
    })
  const refused = written.find(({ error, status }) => error && status !== 409)
  if (refused) throw whyNotWritten(refused)
}

/**
 * As Base64 in the order of their names: PouchDB makes the number of a revision from the document's JSON, and copies that
 * write the same document apart must arrive at the same number.
 */
function packed(attachments: NonNullable<NewDoc['attachments']>): { readonly [name: string]: Attachment } {
  return Object.fromEntries(
    Object.entries(attachments)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { type, bytes }]) => [name, { content_type: type, data: base64(bytes) }]),
  )
}

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined

const reasonOf = (error: unknown): string => {
  if (error instanceof Error) return error.message
  const { reason, message } = { ...(error as { reason?: unknown; message?: unknown }) }
  return String(reason ?? message ?? error)
}

function whyNotOpened(error: unknown): DossierError {
  const reason = reasonOf(error)
  if (/\block\b|already held|temporarily unavailable/i.test(reason))
    return new DossierError('in-use', 'the dossier is open in another program; close it there and try again')
  if (/corrupt|checksum|bad block|missing files/i.test(reason))
    return new DossierError(
      'damaged',
      `the stored dossier is damaged (${reason}); leave its folder as it is and import your last export under another name`,
    )
  return new DossierError('not-opened', `the dossier cannot be opened: ${reason}`)
}

const whyNotWritten = (error: unknown): DossierError =>
  new DossierError(
    'not-written',
    `nothing was written, the store refused it (${reasonOf(error)}); check that the disk has room and may be written`,
  )
