import type { Asked } from './asked.ts'
import type { Audit } from './audit.ts'
import { checkpoints } from './checkpoints.ts'
import { changes } from './couch-changes.ts'
import { allDocs, bulkGet, oneDoc, revsDiff } from './couch-read.ts'
import { type Writing, writer } from './couch-write.ts'
import type { Databases, Places } from './databases.ts'
import { isPart } from './part.ts'
import { type Pouch, statusOf } from './pouch.ts'
import { badRequest, forbidden, logIn, missing, Refusal } from './refusal.ts'
import { sendJson } from './reply.ts'

export interface CouchOptions {
  readonly databases: Databases
  readonly places: Places
  readonly audit: Audit
  /** Bytes of a request that writes. */
  readonly maxBody: number
  readonly version: string
  readonly stop: AbortSignal
}

/** What lies below `/db/`: as much of CouchDB's protocol as a replication needs. `path` comes without `/db/`. */
export function couch(options: CouchOptions): (asked: Asked, path: string) => Promise<void> {
  const { databases, places, audit, version } = options
  const inDatabase = databaseRouter(options)

  return async (asked, path) => {
    const { request, response, method, person } = asked
    const send = (json: unknown, status = 200) => sendJson(request, response, { json, status })
    const [key = '', ...rest] = path.split('/').map(decoded)
    if (path === '' || path === '_up')
      return send({ couchdb: 'Welcome', version: '3.0.0', vendor: { name: 'concordance', version } })
    if (key === '_session' && method === 'GET')
      return send({
        ok: true,
        userCtx: { name: person.name, roles: [] },
        info: { authentication_handlers: ['cookie', 'default'] },
      })
    if (!person.alone && person.name === null) throw logIn()
    if (key === '_all_dbs') {
      const names = await databases.names()
      return send(names.filter((name) => person.roleIn(name) !== undefined))
    }
    const role = person.roleIn(key)
    if (role === undefined) throw forbidden('this account has no role in a dossier of that name')
    if (rest.length === 0 || (rest.length === 1 && rest[0] === '')) {
      if (method === 'PUT') {
        if (role !== 'lead') throw forbidden('only a lead sets up a dossier on the server')
        if (!isKey(places, key)) throw badRequest('that cannot be the name of a dossier')
        await audit.log({ who: person.name, from: asked.address, what: 'create', dossier: key })
        await databases.create(key)
        return send({ ok: true }, 201)
      }
      if (method === 'DELETE') throw forbidden('dossiers are removed on the machine of the server only')
    }
    await databases.use(key, (database) => inDatabase(asked, { key, role, database }, rest))
  }
}

type InDatabase = (asked: Asked, writing: Writing, rest: readonly string[]) => Promise<void>

function databaseRouter({ audit, maxBody, stop }: CouchOptions): InDatabase {
  const write = writer(audit, maxBody)
  const notes = checkpoints()

  return async (asked, writing, rest) => {
    const { request, response, method } = asked
    const { database, key } = writing
    const send = (json: unknown, status = 200) => sendJson(request, response, { json, status })
    const [first = '', second, third] = rest
    const what = `${method === 'HEAD' ? 'GET' : method} ${first}`
    if (third !== undefined) throw missing()
    if (first === '_local' && second !== undefined) {
      if (method === 'PUT') return send(await noted(notes.write(asked, database, second)), 201)
      if (method === 'GET') return send(await noted(notes.read(asked, database, second)))
    }
    if (second !== undefined) return sendFile(asked, database, first, second)
    if (first.startsWith('_local/') && method === 'GET')
      return send(await noted(notes.read(asked, database, first.slice(7))))
    if (first.startsWith('_local/') && method === 'PUT')
      return send(await noted(notes.write(asked, database, first.slice(7))), 201)
    switch (what) {
      case 'GET ': {
        const { doc_count, update_seq } = await database.info()
        return send({ db_name: key, doc_count, update_seq, instance_start_time: '0' })
      }
      case 'GET _changes':
      case 'POST _changes':
        return changes(asked, database, stop)
      case 'GET _all_docs':
      case 'POST _all_docs':
        return send(await allDocs(asked, database))
      case 'POST _bulk_get':
        return send(await bulkGet(asked, database))
      case 'POST _revs_diff':
        return send(await revsDiff(asked, database))
      case 'POST _bulk_docs':
        return send(await write.bulk(asked, writing), 201)
      case 'POST _ensure_full_commit':
        return send({ ok: true, instance_start_time: '0' }, 201)
    }
    if (isPart(first) && what.startsWith('GET ')) return send(await noted(oneDoc(asked, database, first)))
    if (isPart(first) && method === 'PUT') {
      const row = await write.one(asked, writing, first)
      return send(row.error === undefined ? row : { error: row.error, reason: row.reason }, row.status ?? 201)
    }
    if (isPart(first) && method === 'DELETE')
      throw forbidden('nothing is removed from a dossier; withdraw it instead')
    if (/^_(?:find|index|explain|design|temp_view|purge|compact|security|view_cleanup)\b/.test(first))
      throw forbidden('this server answers no queries and takes no rules; it replicates')
    throw method === 'GET'
      ? missing()
      : new Refusal(405, 'method_not_allowed', 'this server does not know that')
  }
}

/** A file of a law: never shown in the page's own origin, whatever its writer called it. */
async function sendFile(
  { response, method }: Asked,
  database: Pouch,
  id: string,
  name: string,
): Promise<void> {
  if (method !== 'GET') throw new Refusal(405, 'method_not_allowed', 'files come with their document')
  if (!isPart(id) || (name !== 'file' && name !== 'law.json')) throw missing()
  const bytes = await noted(database.getAttachment(id, name))
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'cache-control': 'no-store',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

/** Errors of PouchDB that the asker can understand become refusals. */
async function noted<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) throw missing()
    if (status === 409) throw new Refusal(409, 'conflict', 'Document update conflict.')
    if (status === 400) throw badRequest('the database does not understand that')
    throw error
  }
}

function isKey(places: Places, key: string): boolean {
  try {
    return places.keyOf(key) === key
  } catch {
    return false
  }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    throw badRequest('the address is not written as it should be')
  }
}
