import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import memdown from 'memdown'
import { designDocuments } from '../src/index.ts'
import { temporaryFolder } from './disk.ts'

const fromHere = createRequire(join(process.cwd(), 'packages', 'dossier', 'package.json'))

/** A server for tests: the CouchDB at $COUCHDB_URL (with an administrator's name and password), else one of PouchDB's own. */
export interface Couch {
  /** Address of a database of its own, without credentials. */
  readonly url: string
  readonly name?: string
  readonly password?: string
  /** Closes the door and opens it again at the same address; what lies behind stays. Nothing where the server is not ours. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

let count = 0

export async function couch(): Promise<Couch> {
  const given = process.env.COUCHDB_URL
  const database = `concordance-test-${process.pid}-${Date.now()}-${count++}`
  return given ? outside(new URL(given), database) : inside(database)
}

async function outside(url: URL, database: string): Promise<Couch> {
  const { username, password, origin } = url
  const name = decodeURIComponent(username)
  const word = decodeURIComponent(password)
  const authorization = `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`
  const ask = (method: string, path = '', body?: unknown) =>
    fetch(`${origin}/${database}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  await ask('PUT')
  for (const design of designDocuments) await ask('PUT', `/${design._id}`, design)
  return {
    url: `${origin}/${database}`,
    name,
    password: word,
    restart: async () => {},
    close: async () => {
      await ask('DELETE')
    },
  }
}

async function inside(database: string): Promise<Couch> {
  // In CommonJS throughout: its plugins must meet the same PouchDB.
  const required = (name: string) => {
    const found = fromHere(name) as { readonly default?: unknown }
    return found.default ?? found
  }
  const PouchDB = required('pouchdb-core') as {
    plugin(plugin: unknown): typeof PouchDB
    adapter(name: string, adapter: unknown, preferred: boolean): void
    defaults(options: object): unknown
    readonly prototype: object
  }
  const level = required('pouchdb-adapter-leveldb-core') as (this: unknown, ...args: unknown[]) => void
  // A function of its own: PouchDB writes what it needs on it.
  function MadeUp(this: unknown, ...args: unknown[]): void {
    level.apply(this, args)
  }
  PouchDB.adapter('made-up', Object.assign(MadeUp, { valid: () => true, use_prefix: true }), true)
  for (const [method, plugin] of [
    ['replicate', 'pouchdb-replication'],
    ['query', 'pouchdb-mapreduce'],
  ] as const)
    if (!(method in PouchDB.prototype)) PouchDB.plugin(required(plugin))
  const folder = temporaryFolder()
  const express = required('express') as () => { use(handler: unknown): void }
  const app = express()
  const pouches = PouchDB.defaults({ db: memdown, adapter: 'made-up', prefix: `${database}/` })
  app.use(
    (required('express-pouchdb') as (pouches: unknown, options: object) => unknown)(pouches, {
      mode: 'minimumForPouchDB',
      inMemoryConfig: true,
      logPath: join(folder.path, 'log.txt'),
    }),
  )
  let server: Server = await listening(app as never, 0)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/${database}`
  await fetch(url, { method: 'PUT' })
  const end = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return {
    url,
    restart: async () => {
      await end()
      server = await listening(app as never, port)
    },
    close: async () => {
      await end()
      folder.remove()
    },
  }
}

const listening = (app: Parameters<typeof createServer>[1], port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(app)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
