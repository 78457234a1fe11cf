import { checked } from './check.ts'
import { bookmark } from './checkpoint.ts'
import { bare, createDossier, type Dossier } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { lift } from './lift.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { release } from './quarantine.ts'
import type { Server } from './server.ts'
import type { Place } from './store.ts'
import type { Synced, SyncStep } from './sync-types.ts'
import type { DossierDoc } from './types.ts'

export type Direction = 'both' | 'push' | 'pull'

export interface SyncOptions {
  readonly direction?: Direction
  /** Makes the database where the server has none; the account must be allowed to. */
  readonly create?: boolean
  readonly onStep?: (step: SyncStep) => void
  /** ISO instant, for what is set apart. */
  readonly now: () => string
}

/**
 * Exchanges a dossier with its database on a server, once: takes in, then sends. Stopped anywhere, the next one goes on
 * from there. Throws a `DossierError` with one sentence where the server does not let it.
 */
export async function syncDossier(dossier: Dossier, server: Server, options: SyncOptions): Promise<Synced> {
  const { direction = 'both', onStep = () => {}, now } = options
  if (options.create) await makeDatabase(server)
  await sameDossier(dossier.head, server, direction)
  await release(dossier)
  const mark = await bookmark(dossier, server)
  const came = direction === 'push' ? undefined : await pull(dossier, server, mark, now, onStep)
  const went = direction === 'pull' ? undefined : await push(dossier, server, mark, onStep)
  return {
    pushed: went?.pushed ?? 0,
    refused: went?.refused ?? [],
    pulled: came?.pulled ?? 0,
    quarantined: came?.quarantined ?? [],
    removed: came?.removed ?? [],
    clock: Math.round(server.clock()),
  }
}

/** Makes a dossier here of the one on a server; `name` is what it is called here. Nothing but its head is there yet. */
export async function joinDossier(place: Place, server: Server, name?: string): Promise<Dossier> {
  const head = await headOn(server)
  if (!head)
    throw new DossierError(
      'no-dossier',
      `${server.host} holds no dossier at this address; sync it there first`,
    )
  return createDossier(place, {
    name: name ?? head.name,
    country: head.country,
    created: head.created,
    dossier: head.dossier,
  })
}

/** Only copies of one dossier exchange anything. A server that has none yet gets its head. */
async function sameDossier(head: DossierDoc, server: Server, direction: Direction): Promise<void> {
  const there = await headOn(server)
  if (there) {
    if (there.dossier === head.dossier) return
    throw new DossierError(
      'other-dossier',
      `the database on ${server.host} holds another dossier (${there.name}); give each dossier a database of its own`,
    )
  }
  if (direction === 'pull') return
  const answer = await server.ask('PUT', '/dossier', head, { final: 409 }).catch((error: unknown) => {
    // An answer that was lost on the way: the head lies there already.
    if (error instanceof DossierError && error.rule === 'server-409') return undefined
    throw error
  })
  if (answer === undefined) await sameDossier(head, server, 'pull')
}

/** The head of the dossier on the server, if there is one. */
async function headOn(server: Server): Promise<DossierDoc | undefined> {
  try {
    return checked(lift(bare((await server.ask('GET', '/dossier')) as object))) as DossierDoc
  } catch (error) {
    if (!(error instanceof DossierError) || error.rule !== 'server-404') throw error
  }
  // No such document, or no such database.
  await server.ask('GET', '/')
  return undefined
}

async function makeDatabase(server: Server): Promise<void> {
  await server.ask('PUT', '/', undefined, { final: 412 }).catch((error: unknown) => {
    if (!(error instanceof DossierError) || error.rule !== 'server-412') throw error
  })
}
