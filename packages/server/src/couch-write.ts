import type { Role } from './account.ts'
import { whyRefused } from './admit.ts'
import type { Asked } from './asked.ts'
import type { Audit } from './audit.ts'
import { readJson } from './body.ts'
import { fieldsOf } from './json.ts'
import type { Loose, Pouch } from './pouch.ts'
import { badRequest } from './refusal.ts'

/** Documents in one request. */
const most = 1000
/** Who may not write gets his refusals one by one too, but need not bring much for that. */
const forReaders = 2 ** 20

export interface Writing {
  readonly key: string
  readonly role: Role
  readonly database: Pouch
}

interface Row {
  readonly id: string
  readonly ok?: true
  readonly rev?: string
  readonly error?: string
  readonly reason?: string
  readonly status?: number
}

export interface Writer {
  /** Answers with CouchDB's rows: all of them, or only the refused ones where revisions were given. */
  readonly bulk: (asked: Asked, writing: Writing) => Promise<readonly Row[]>
  /** One document by PUT. */
  readonly one: (asked: Asked, writing: Writing, id: string) => Promise<Row>
}

/** Checks, records and writes. What is answered with `ok` is on the disk, and was recorded before. */
export function writer(audit: Audit, maxBody: number): Writer {
  const inTurn = turns()

  const write = (asked: Asked, writing: Writing, docs: readonly Loose[], newEdits: boolean) =>
    inTurn(writing.key, async (): Promise<readonly Row[]> => {
      const sorted = await sort(asked, writing, docs)
      const { key } = writing
      const who = { who: asked.person.name, from: asked.address, dossier: key }
      const ids = (rows: readonly Sorted[]) => rows.map(({ doc }) => String(doc._id).slice(0, 200))
      const fresh = sorted.filter(({ why, isThere }) => why === undefined && !isThere)
      const refused = sorted.filter(({ why }) => why !== undefined)
      if (refused.length > 0) await audit.log({ ...who, what: 'write-refused', ids: ids(refused) })
      if (fresh.length > 0) await audit.log({ ...who, what: 'write', ids: ids(fresh) })
      const written = await bulkDocs(writing.database, fresh, newEdits)
      return sorted.map(({ doc, why, isThere, rev }) => {
        const id = String(doc._id)
        if (why !== undefined) return { id, error: 'forbidden', reason: why, status: 403 }
        return isThere
          ? { id, ok: true, ...(rev !== undefined && { rev }) }
          : (written.get(id) ?? { id, ok: true })
      })
    })

  const limitFor = ({ role }: Writing) => (role === 'reader' ? forReaders : maxBody)

  return {
    bulk: async (asked, writing) => {
      const { docs, new_edits } = fieldsOf(await readJson(asked.request, limitFor(writing)))
      if (!Array.isArray(docs)) throw badRequest('docs must be a list of documents')
      if (docs.length > most) throw badRequest(`send at most ${most} documents at once`)
      const rows = await write(asked, writing, docs.map(fieldsOf), new_edits !== false)
      return new_edits === false ? rows.filter(({ error }) => error !== undefined) : rows
    },
    one: async (asked, writing, id) => {
      const doc = fieldsOf(await readJson(asked.request, limitFor(writing)))
      const query = asked.url.searchParams
      const given = { ...doc, _id: id }
      const [row] = await write(asked, writing, [given], query.get('new_edits') !== 'false')
      if (!row) throw badRequest('there is no document')
      return row
    },
  }
}

interface Sorted {
  readonly doc: Loose
  /** Why it is refused. */
  readonly why: string | undefined
  /** It lies there already, word for word. */
  readonly isThere: boolean
  readonly rev: string | undefined
}

async function sort(
  { person }: Asked,
  { database, role }: Writing,
  docs: readonly Loose[],
): Promise<readonly Sorted[]> {
  const before = await present(database, ['dossier', ...docs.map(({ _id }) => String(_id))])
  const seen = new Set<unknown>()
  const sorted: Sorted[] = []
  let head = before.get('dossier')
  for (const doc of docs) {
    const there = before.get(String(doc._id))
    const dossier = typeof head?.dossier === 'string' ? head.dossier : undefined
    const why = seen.has(doc._id)
      ? 'the document comes twice'
      : await whyRefused(doc, { person, role, before: there, dossier })
    seen.add(doc._id)
    if (why === undefined && doc._id === 'dossier') head ??= doc
    const rev = typeof there?._rev === 'string' ? there._rev : undefined
    sorted.push({ doc, why, isThere: there !== undefined, rev })
  }
  return sorted
}

async function present(database: Pouch, ids: readonly string[]): Promise<ReadonlyMap<string, Loose>> {
  const { rows } = await database.allDocs({ keys: [...new Set(ids)], include_docs: true })
  const found = Array.isArray(rows) ? (rows as readonly Loose[]) : []
  return new Map(found.flatMap(({ id, doc }) => (doc ? [[String(id), doc as Loose] as const] : [])))
}

/** Rows by id; revisions that were given are kept, others are made. */
async function bulkDocs(
  database: Pouch,
  fresh: readonly Sorted[],
  newEdits: boolean,
): Promise<ReadonlyMap<string, Row>> {
  if (fresh.length === 0) return new Map()
  const docs = fresh.map(({ doc }) => doc)
  const rows = await database.bulkDocs(docs, { new_edits: newEdits })
  return new Map(
    rows.map((row, at) => {
      const id = row.id ?? String(docs[at]?._id)
      return [
        id,
        row.error
          ? { id, error: 'not_written', reason: 'the store refused it', status: 500 }
          : { ...row, id },
      ] as const
    }) as readonly (readonly [string, Row])[],
  )
}

/** One write after the other in each dossier, so that each sees what the one before it left. */
function turns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const next = (last.get(key) ?? Promise.resolve()).then(work)
    const settled = next.catch(() => undefined)
    last.set(key, settled)
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key)
    })
    return next
  }
}
