import { access } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { accountFile } from './account-file.ts'
import { type Audit, auditFile } from './audit.ts'
import { databases, type Places } from './databases.ts'
import { listen } from './listen.ts'
import type { Costs } from './passwords.ts'
import { aloneHere, people } from './people.ts'
import { requestHandler } from './request-handler.ts'
import { ServerError } from './server-error.ts'

export interface ServeOptions {
  /** Folder of the built page; without it only the dossiers are served. */
  readonly page?: string
  readonly places: Places
  /** Folder for the accounts and the record of who did what. */
  readonly folder: string
  /** 0 takes any free port. */
  readonly port: number
  /** Address to listen at; `0.0.0.0` or `::` for all. */
  readonly host: string
  /** Whether people must log in. Always so where other machines reach the server. */
  readonly accounts: boolean
  /** Further names under which the server is asked for. */
  readonly names?: readonly string[]
  readonly tls?: { readonly cert: string; readonly key: string }
  /** A program before this one does TLS. */
  readonly behindTls?: boolean
  /** Bytes of a request that writes; 128 MB unless told. */
  readonly maxBody?: number
  readonly version: string
  /** What went wrong inside, for whoever runs the server. */
  readonly report: (message: string) => void
  /** Costs of new passwords: for tests. */
  readonly costs?: Costs
  /** Milliseconds after which a database nobody uses is closed. */
  readonly idle?: number
}

export interface Served {
  readonly port: number
  /** Ends open questions, closes databases and files; what was acknowledged is on the disk already. */
  readonly close: () => Promise<void>
}

/** Starts the server. Throws a `ServerError` with what to do where it cannot start. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { page, folder, places, host, accounts, tls, version } = options
  if (!accounts && !isLoopback(host))
    throw new ServerError('accounts', 'other machines would reach the dossiers; people must log in for that')
  if (page !== undefined) await requirePage(page)
  const file = accountFile(join(folder, 'accounts.json'))
  if (accounts && (await file.all()).length === 0)
    throw new ServerError(
      'no-accounts',
      'there is no account yet, and nobody could log in; add one with serve users add "A. Orlen" --role "*=lead"',
    )
  const audit = await auditFile(join(folder, 'audit.log'))
  const stop = new AbortController()
  const open = databases(places, options.idle)
  const handler = requestHandler({
    page,
    places,
    databases: open,
    audit,
    people: accounts ? people(file, audit, options.costs) : aloneHere,
    hosts: {
      names: ['localhost', ...machineNames(), ...(options.names ?? []).map((name) => name.toLowerCase())],
    },
    secure: tls !== undefined || options.behindTls === true,
    maxBody: options.maxBody ?? 128 * 2 ** 20,
    version,
    stop: stop.signal,
    report: options.report,
  })
  const server = prepared(tls, handler)
  const port = await listen(server, options.port, host).catch(async (error: unknown) => {
    await audit.close()
    throw error
  })
  await audit.log({ who: null, from: 'server', what: 'start' })
  return { port, close: () => closing(server, stop, open.close, audit) }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Slow senders hold a connection for a limited time; answers may wait (long polling). */
function prepared(tls: ServeOptions['tls'], handler: Handler): Server {
  const limits = { maxHeaderSize: 16 * 2 ** 10, headersTimeout: 20_000, requestTimeout: 300_000 }
  const server = tls ? createTlsServer({ ...limits, ...tls }, handler) : createServer(limits, handler)
  server.maxConnections = 1000
  return server
}

async function closing(
  server: Server,
  stop: AbortController,
  closeDatabases: () => Promise<void>,
  audit: Audit,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  stop.abort()
  server.closeIdleConnections()
  // Requests under way get a moment to end.
  const force = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearTimeout(force)
  await closeDatabases()
  await audit.log({ who: null, from: 'server', what: 'stop' }).catch(() => undefined)
  await audit.close()
}

const requirePage = (page: string): Promise<void> =>
  access(join(page, 'index.html')).catch(() => {
    throw new ServerError('no-page', 'the page is not built; run "npm run build" in the project folder', page)
  })

/** Names that other machines of the house use for this one. */
function machineNames(): readonly string[] {
  const name = hostname().toLowerCase()
  return [name, `${name.replace(/\.local$/, '')}.local`]
}

export const isLoopback = (host: string): boolean => /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)
