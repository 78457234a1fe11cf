import { base64 } from './bytes.ts'
import type { Answer, Fetch, Signal } from './fetch.ts'
import { jsonOf } from './safe-json.ts'
import { noCouch, passing, refused, stopped, unreachable } from './server-errors.ts'
import { reasonOf } from './store-errors.ts'

declare const setTimeout: (work: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void
declare const AbortController: new () => { readonly signal: Signal; abort(): void }

/** A database on a server, as it is asked. */
export interface Server {
  readonly host: string
  /** Address of the database, without credentials. */
  readonly address: string
  /** Answer as JSON. Asks again where that helps; throws a `DossierError` with one sentence where it does not. */
  readonly ask: (method: string, path: string, body?: unknown, patience?: Patience) => Promise<unknown>
  readonly bytes: (path: string) => Promise<Uint8Array>
  /** Seconds by which the clock here is ahead of the server's; 0 until it answered. */
  readonly clock: () => number
}

export interface Patience {
  /** Milliseconds for one answer. */
  readonly wait?: number
  /** How often the same is asked again. */
  readonly again?: number
  /** A status that settles the question, though it is worth a new try elsewhere. */
  readonly final?: number
}

export interface ServerOptions {
  readonly fetch: Fetch
  readonly name?: string
  readonly password?: string
  readonly signal?: Signal
  readonly now?: () => number
  /** Milliseconds before the first new try, doubled for each further one; with some chance, so that copies do not ask in step. */
  readonly backOff?: number
  readonly again?: number
  readonly wait?: number
}

/** The server behind the address of a database. Nothing is asked yet. */
export function serverAt(url: string, options: ServerOptions): Server {
  const { fetch, name, password, signal, now = Date.now, backOff = 400 } = options
  const address = url.replace(/\/+$/, '')
  const host = address.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  const authorization = name === undefined ? undefined : basic(name, password ?? '')
  let clock = 0

  async function once(method: string, path: string, sent: string | undefined, wait: number): Promise<Answer> {
    const ending = new AbortController()
    const stop = () => ending.abort()
    const timer = setTimeout(stop, wait)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      const answer = await fetch(`${address}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...(authorization !== undefined && { authorization }),
        },
        ...(sent !== undefined && { body: sent }),
        credentials: authorization === undefined ? 'include' : 'omit',
        // A password must not follow to wherever a server points.
        redirect: 'error',
        signal: ending.signal,
      })
      const date = Date.parse(answer.headers.get('date') ?? '')
      if (!Number.isNaN(date)) clock = (now() - date) / 1000
      // Read here, so that the time limit holds for the whole answer.
      const content = await answer.arrayBuffer()
      return {
        status: answer.status,
        headers: answer.headers,
        arrayBuffer: async () => content,
        text: async () => new TextDecoder().decode(content),
      }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    }
  }

  /** Asks until there is an answer that counts. `usable` says of a good one whether it is whole. */
  async function asked<T>(
    method: string,
    path: string,
    body: unknown,
    usable: (answer: Answer) => Promise<T>,
    { wait = options.wait ?? 60_000, again = options.again ?? 5, final }: Patience,
  ): Promise<T> {
    const sent = body === undefined ? undefined : JSON.stringify(body)
    for (let attempt = 0; ; attempt++) {
      if (signal?.aborted) throw stopped()
      let why: Error
      let retry = true
      try {
        const answer = await once(method, path, sent, wait)
        if (answer.status < 300) {
          try {
            return await usable(answer)
          } catch {
            why = noCouch(host)
          }
        } else {
          retry = passing(answer.status) && answer.status !== final
          why = refused({ host, status: answer.status, reason: await said(answer), size: sent?.length ?? 0 })
        }
      } catch (error) {
        if (signal?.aborted) throw stopped()
        why = unreachable(host, causeOf(error))
      }
      if (!retry || attempt >= again) throw why
      await pause(backOff * 2 ** attempt * (0.5 + Math.random()), signal)
    }
  }

  return {
    host,
    address,
    clock: () => clock,
    ask: (method, path, body, patience = {}) =>
      asked(method, path, body, async (answer) => objectIn(await answer.text()), patience),
    bytes: (path) =>
      asked('GET', path, undefined, async (answer) => new Uint8Array(await answer.arrayBuffer()), {}),
  }
}

/** CouchDB answers with an object or a list; a page of a network's log-in is neither. */
function objectIn(text: string): object {
  const value = jsonOf(text)
  if (typeof value !== 'object' || value === null) throw new TypeError('no object')
  return value
}

/** The reason in an error of CouchDB's. */
async function said(answer: Answer): Promise<string> {
  try {
    const value = objectIn(await answer.text())
    return 'reason' in value && typeof value.reason === 'string' ? value.reason : ''
  } catch {
    return ''
  }
}

const basic = (name: string, password: string): string =>
  `Basic ${base64(new TextEncoder().encode(`${name}:${password}`))}`

/** Node hides why a connection failed one level down. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = reasonOf(cause)
  return reason === '' || /abort/i.test(reason) ? 'no answer in time' : reason
}

/** Waits, but not longer than until the signal. */
export function pause(milliseconds: number, signal?: Signal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done, { once: true })
  })
}
