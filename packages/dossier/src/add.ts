import type { Attachment, default as PouchDB } from 'pouchdb-core'
import { base64, canonical, sha256 } from './bytes.ts'
import { whyNotWritten } from './store-errors.ts'

export interface NewDoc {
  readonly doc: { readonly _id: string }
  readonly attachments?: { readonly [name: string]: { readonly type: string; readonly bytes: Uint8Array } }
}

/**
 * Writes documents with revisions of our own making. PouchDB numbers a revision by an MD5 that differs between Node and
 * browsers; copies that write the same document apart must arrive at the same number, whatever they run in.
 */
export async function add(database: PouchDB, docs: readonly NewDoc[]): Promise<void> {
  const unique = new Map(docs.map((one) => [one.doc._id, one]))
  if (unique.size === 0) return
  const revised = await Promise.all([...unique.values()].map(withRevision))
  const written = await database.bulkDocs(revised, { new_edits: false }).catch((error: unknown) => {
    throw whyNotWritten(error)
  })
  const refused = written.find(({ error }) => error)
  if (refused) throw whyNotWritten(refused)
}

async function withRevision({ doc, attachments }: NewDoc): Promise<object> {
  // Keys in a fixed order: what is written reads the same everywhere.
  const text = canonical(doc)
  return {
    ...(JSON.parse(text) as object),
    _rev: `1-${(await sha256(text)).slice(0, 32)}`,
    ...(attachments && { _attachments: packed(attachments) }),
  }
}

/** As Base64: Node and browsers know no other form of bytes alike. */
const packed = (attachments: NonNullable<NewDoc['attachments']>): { readonly [name: string]: Attachment } =>
  Object.fromEntries(
    Object.entries(attachments)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { type, bytes }]) => [name, { content_type: type, data: base64(bytes) }]),
  )
