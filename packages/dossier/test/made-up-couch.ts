import type { Answer, Fetch } from '../src/index.ts'

type Doc = { readonly [name: string]: unknown }
type Judge = (doc: Doc) => string | undefined

/** A CouchDB of one database in memory, as far as replication asks: for thousands of histories in little time. */
export interface MadeUpCouch {
  readonly fetch: Fetch
  readonly docs: ReadonlyMap<string, ReadonlyMap<string, Doc>>
  /** Forgets everything, as a database does that was made anew. */
  readonly wipe: () => void
  /** Puts a document there as another program would. */
  readonly plant: (doc: Doc, rev?: string) => void
}

const answer = (status: number, body: unknown, date = new Date()): Answer => {
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body))
  return {
    status,
    headers: { get: (name) => (name === 'date' ? date.toUTCString() : null) },
    text: async () => new TextDecoder().decode(bytes),
    arrayBuffer: async () => bytes.slice().buffer,
  }
}

export function madeUpCouch(judge: Judge = () => undefined): MadeUpCouch {
  const docs = new Map<string, Map<string, Doc>>()
  const local = new Map<string, Doc>()
  let steps: string[] = []
  const keep = (doc: Doc, rev: string) => {
    const id = String(doc._id)
    const revs = docs.get(id) ?? new Map<string, Doc>()
    docs.set(id, revs)
    if (revs.has(rev)) return
    revs.set(rev, { ...doc, _rev: rev })
    steps = [...steps.filter((one) => one !== id), id]
  }
  // Steps are numbered by how many there ever were: a document that changes moves to the end.
  let first = 0
  const numbered = () => steps.map((id, index) => ({ id, seq: first + index + 1 }))
  const winner = (id: string) =>
    [...(docs.get(id)?.values() ?? [])].sort((a, b) => (String(a._rev) < String(b._rev) ? 1 : -1))[0]

  const handle = (method: string, path: string, body: unknown): Answer => {
    const url = new URL(`http://x${path}`)
    const name = decodeURIComponent(url.pathname.slice(1))
    if (name === '') return answer(200, { db_name: 'made-up', update_seq: steps.length })
    if (name.startsWith('_local/')) {
      if (method === 'GET') {
        const note = local.get(name)
        return note ? answer(200, note) : answer(404, { error: 'not_found', reason: 'missing' })
      }
      const { _rev } = body as { _rev?: string }
      const before = local.get(name)
      if (before && before._rev !== _rev)
        return answer(409, { error: 'conflict', reason: 'Document update conflict.' })
      local.set(name, { ...(body as Doc), _id: name, _rev: `0-${Math.random()}` })
      return answer(201, { ok: true })
    }
    if (name === '_changes') {
      const since = Number(url.searchParams.get('since'))
      const limit = Number(url.searchParams.get('limit'))
      const after = numbered().filter(({ seq }) => seq > since)
      const results = after.slice(0, limit).map(({ id, seq }) => ({
        id,
        seq,
        changes: [...(docs.get(id)?.keys() ?? [])].map((rev) => ({ rev })),
        ...(winner(id)?._deleted === true && { deleted: true }),
      }))
      return answer(200, {
        results,
        last_seq: results.at(-1)?.seq ?? Math.max(since, first + steps.length),
        pending: after.length - results.length,
      })
    }
    if (name === '_revs_diff')
      return answer(
        200,
        Object.fromEntries(
          Object.entries(body as Record<string, string[]>).flatMap(([id, revs]) => {
            const missing = revs.filter((rev) => !docs.get(id)?.has(rev))
            return missing.length > 0 ? [[id, { missing }]] : []
          }),
        ),
      )
    if (name === '_bulk_docs') {
      const refused = (body as { docs: Doc[] }).docs.flatMap((doc) => {
        const reason = judge(doc)
        if (reason !== undefined) return [{ id: doc._id, error: 'forbidden', reason }]
        keep(doc, String(doc._rev))
        return []
      })
      return answer(201, refused)
    }
    if (name === '_bulk_get')
      return answer(200, {
        results: (body as { docs: { id: string; rev: string }[] }).docs.map(({ id, rev }) => {
          const doc = docs.get(id)?.get(rev)
          return { id, docs: [doc ? { ok: doc } : { error: { id, rev, error: 'not_found' } }] }
        }),
      })
    const [id = '', file] = name.split('/')
    if (method === 'PUT') {
      if (docs.has(id)) return answer(409, { error: 'conflict', reason: 'Document update conflict.' })
      const reason = judge(body as Doc)
      if (reason !== undefined) return answer(403, { error: 'forbidden', reason })
      keep(body as Doc, `1-${'0'.repeat(32)}`)
      return answer(201, { ok: true })
    }
    const doc = winner(id)
    if (!doc) return answer(404, { error: 'not_found', reason: 'missing' })
    if (file === undefined) return answer(200, doc)
    const attached = (doc._attachments as Record<string, { data: string }> | undefined)?.[file]
    return attached
      ? answer(200, new Uint8Array(Buffer.from(attached.data, 'base64')))
      : answer(404, { error: 'not_found', reason: 'missing' })
  }

  return {
    docs,
    fetch: async (url, { method, body }) =>
      handle(
        method,
        new URL(url).pathname.replace(/^\/made-up/, '') + new URL(url).search,
        body && JSON.parse(body),
      ),
    wipe: () => {
      first += steps.length
      steps = []
      docs.clear()
      local.clear()
    },
    plant: (doc, rev = `1-${'f'.repeat(32)}`) => keep(doc, rev),
  }
}
