import type { Fetch } from '../src/index.ts'
import { type Couch, couch } from './couch.ts'

/** A database on a server in which copies meet. */
export interface Meeting {
  readonly url: string
  readonly fetch: Fetch
  /** The database is made anew, with nothing in it. */
  readonly wipe: () => Promise<void>
  /** The server goes down and comes up again; what was acknowledged is still there. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Meetings at a server that speaks HTTP over a real socket: one database for each. */
export async function realServer(): Promise<{
  readonly meeting: () => Promise<Meeting>
  readonly close: () => Promise<void>
}> {
  const there = await couch()
  let count = 0
  return {
    meeting: () => meetingAt(there, `${there.url}-${count++}`),
    close: there.close,
  }
}

async function meetingAt({ name, password, restart }: Couch, url: string): Promise<Meeting> {
  const known = name === undefined ? undefined : `Basic ${btoa(`${name}:${password ?? ''}`)}`
  const headers: { readonly [name: string]: string } = known === undefined ? {} : { authorization: known }
  // A socket of before a restart may be dead; what was done already answers 404 or 412 then.
  const ask = async (method: string): Promise<void> => {
    const { status } = await fetch(url, { method, headers }).catch(() => fetch(url, { method, headers }))
    if (status >= 400 && status !== 404 && status !== 412)
      throw new Error(`${method} ${url} answered ${status}`)
  }
  await ask('PUT')
  return {
    url,
    fetch: async (address, { headers: own, ...request }) =>
      (await fetch(address, { ...request, headers: { ...own, ...headers } } as RequestInit)) as never,
    wipe: async () => {
      await ask('DELETE')
      await ask('PUT')
    },
    restart,
    close: () => ask('DELETE'),
  }
}
