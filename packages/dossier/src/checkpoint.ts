import { sha256 } from './bytes.ts'
import type { Dossier } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import type { Server } from './server.ts'

declare const crypto: { randomUUID(): string }

/** How far the exchange with one server has come, as kept here. */
export interface Checkpoint {
  /** Last local step that was sent. */
  readonly pushed: number
  /** Last step of the server that was taken in; a word of its own. */
  readonly pulled: string | number
  /** Ids that the server refused: tried again each time. */
  readonly held: readonly string[]
  /** The same random word lies on the server: a database that was emptied or set back has it not. */
  readonly session: string
}

const fresh: Checkpoint = { pushed: 0, pulled: 0, held: [], session: '' }

export interface Bookmark {
  readonly at: Checkpoint
  readonly move: (to: Omit<Checkpoint, 'session'>) => Promise<void>
}

/** Finds where the last exchange with this server ended; from the start where the two do not remember the same. */
export async function bookmark({ store, head }: Dossier, server: Server): Promise<Bookmark> {
  const replica = await replicaOf(store)
  const key = `sync-${(await sha256(`${server.address}\n${head.dossier}`)).slice(0, 32)}`
  const there = `/_local/${key}-${replica}`
  const mine = { ...fresh, ...((await store.note(key)) as Partial<Checkpoint> | undefined) }
  let theirs = (await remembered(server, there)) as { session?: unknown } | undefined
  // An account that may not even leave a note there reads on from what is noted here.
  let silent = false
  let at: Checkpoint =
    theirs?.session === mine.session && mine.session !== '' ? mine : { ...fresh, held: mine.held }
  return {
    get at() {
      return at
    },
    move: async (to) => {
      if (unchanged(at, to)) return
      const session = at.session === '' ? crypto.randomUUID() : at.session
      const note = { ...to, session }
      if (!silent && theirs?.session !== session) {
        silent = !(await leave(server, there, session, theirs))
        theirs = { session }
      }
      await store.putNote(key, note)
      at = note
    },
  }
}

/** Whether the note lies on the server now. */
async function leave(server: Server, path: string, session: string, before: unknown): Promise<boolean> {
  const rev = (known: unknown) =>
    typeof known === 'object' && known !== null && '_rev' in known ? { _rev: known._rev } : {}
  try {
    await server.ask('PUT', path, { session, ...rev(before) }, { final: 409 })
    return true
  } catch (error) {
    if (!(error instanceof DossierError) || !/^server-40[139]$/.test(error.rule)) throw error
    if (error.rule !== 'server-409') return false
    // An answer got lost on the way, and the note lies there already; or another copy of this folder left its own.
    const now = await remembered(server, path)
    if (typeof now === 'object' && now !== null && 'session' in now && now.session === session) return true
    await server.ask('PUT', path, { session, ...rev(now) })
    return true
  }
}

const unchanged = (a: Omit<Checkpoint, 'session'>, b: Omit<Checkpoint, 'session'>): boolean =>
  a.pushed === b.pushed && a.pulled === b.pulled && a.held.join() === b.held.join()

async function replicaOf(store: Dossier['store']): Promise<string> {
  const note = await store.note('replica')
  if (note && 'replica' in note && typeof note.replica === 'string') return note.replica
  const replica = crypto.randomUUID()
  await store.putNote('replica', { replica })
  return replica
}

async function remembered(server: Server, path: string): Promise<unknown> {
  try {
    return await server.ask('GET', path)
  } catch (error) {
    if (error instanceof DossierError && /^server-40[134]$/.test(error.rule)) return undefined
    throw error
  }
}
