import { designDocuments } from '@concordance/dossier'
import { ServerError } from './server-error.ts'

/** Who may do what in a dossier on a CouchDB: names of its accounts. */
export interface Members {
  readonly leads: readonly string[]
  readonly reviewers: readonly string[]
  readonly readers: readonly string[]
  /** Name of an account and the name under which its person decides, where the two differ. */
  readonly people: { readonly [account: string]: string }
}

export interface Installed {
  /** The database was made just now. */
  readonly created: boolean
  /** Design documents that were written; those that stood there already are left alone. */
  readonly written: readonly string[]
  readonly security: boolean
}

type Ask = (path: string, init?: { readonly method: string; readonly json: unknown }) => Promise<Answer>

interface Answer {
  readonly status: number
  readonly body: { readonly [name: string]: unknown }
}

/**
 * Makes a database on a CouchDB 3 ready for a dossier: the rules of writing, the counts and the filter as design
 * documents, and who may read and write as its security object. Doing it again changes nothing but what is new. Members
 * are left as they are unless given. Throws a `ServerError`.
 */
export async function install(
  address: string,
  members: Members | undefined,
  fetcher: typeof fetch = fetch,
): Promise<Installed> {
  const ask = asker(address, fetcher)
  const there = await ask('')
  if (there.status !== 200 && there.status !== 404) throw refused(there, 'the database cannot be looked at')
  if (there.status === 404) await must(ask('', { method: 'PUT', json: {} }), 'the database cannot be made')
  const created = there.status === 404
  // A database that CouchDB just made lets administrators in and nobody else; so does one whose members were never named.
  const security = members !== undefined && (await setMembers(ask, members))
  const written: string[] = []
  for (const design of designDocuments) {
    const path = `/${design._id}`
    const before = await ask(path)
    const { _rev, ...present } = before.body
    if (before.status === 200 && sameJson(present, design)) continue
    if (before.status !== 200 && before.status !== 404) throw refused(before, 'the rules cannot be read')
    const json = before.status === 200 ? { ...design, _rev } : design
    await must(ask(path, { method: 'PUT', json }), 'the rules cannot be written')
    written.push(design._id)
  }
  return { created, written, security }
}

/** Answers whether anything had to be changed. Nobody is let in by a role of his own, and administrators stay the server's. */
async function setMembers(ask: Ask, { leads, reviewers, readers, people }: Members): Promise<boolean> {
  const names = [...new Set([...leads, ...reviewers, ...readers])].sort()
  if (names.length === 0)
    throw new ServerError(
      'members',
      'name at least one lead, reviewer or reader, or the database would be open to all',
    )
  const json = {
    admins: { names: [], roles: ['_admin'] },
    members: { names, roles: [] },
    concordance: { leads: [...leads].sort(), reviewers: [...reviewers].sort(), people },
  }
  const before = await ask('/_security')
  if (before.status === 200 && sameJson(before.body, json)) return false
  await must(ask('/_security', { method: 'PUT', json }), 'who may read and write cannot be set')
  return true
}

function asker(address: string, fetcher: typeof fetch): Ask {
  const url = databaseUrl(address)
  const { username, password } = url
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(username && {
      authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
    }),
  }
  url.username = ''
  url.password = ''
  const base = url.href.replace(/\/$/, '')
  return async (path, init) => {
    const response = await fetcher(`${base}${path}`, {
      method: init?.method ?? 'GET',
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      ...(init && { body: JSON.stringify(init.json) }),
    }).catch((error: unknown) => {
      throw new ServerError(
        'unreachable',
        `the server does not answer (${causeOf(error)}); check the address`,
        url.host,
      )
    })
    const body: unknown = await response.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null)
      throw new ServerError('no-couch', 'what answers there is no CouchDB; check the address', url.host)
    return { status: response.status, body: { ...body } }
  }
}

function databaseUrl(address: string): URL {
  let url: URL | undefined
  try {
    url = new URL(address)
  } catch {}
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname.replaceAll('/', '') === '')
    throw new ServerError(
      'address',
      `"${shownAddress(address)}" names no database; write https://NAME:PASSWORD@couch.example/marendia`,
    )
  return url
}

/** A password in an address is for nobody's eyes. */
const shownAddress = (address: string): string => address.replace(/\/\/[^@/]*@/, '//')

async function must(answer: Promise<Answer>, what: string): Promise<void> {
  const got = await answer
  if (got.status >= 300) throw refused(got, what)
}

function refused({ status, body }: Answer, what: string): ServerError {
  const reason = typeof body.reason === 'string' ? body.reason : `status ${status}`
  const todo =
    status === 401 || status === 403
      ? '; give name and password of the administrator of the server in the address'
      : ''
  return new ServerError('refused', `${what}: ${reason}${todo}`)
}

const causeOf = (error: unknown): string => {
  const { cause } = error instanceof Error ? error : { cause: undefined }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  return code ?? (error instanceof Error ? error.message : String(error))
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
