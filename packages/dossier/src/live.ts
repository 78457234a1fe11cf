import type { Dossier } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import type { Hand } from './entry.ts'
import type { Signal } from './fetch.ts'
import { carryFindings } from './keep-laws.ts'
import { pause, type Server } from './server.ts'
import { type SyncOptions, syncDossier } from './sync.ts'
import type { Synced } from './sync-types.ts'

declare const AbortController: new () => { readonly signal: Signal; abort(): void }

/** What a live sync is doing. */
export type LiveState =
  | { readonly state: 'syncing' }
  | { readonly state: 'waiting'; readonly synced: Synced }
  | { readonly state: 'offline'; readonly reason: string; readonly rule: string; readonly seconds: number }

export interface LiveOptions extends SyncOptions {
  readonly signal: Signal
  readonly onState: (state: LiveState) => void
  /** Most seconds between two looks at the server. */
  readonly every?: number
  /** Writes where quotes stand in new versions that came. */
  readonly program?: () => Hand
}

/** What no waiting mends. */
const hopeless = /^(server-40[13]|other-dossier|newer-schema)$/

/**
 * Keeps a dossier and its database on a server alike until the signal: what is written here is sent at once, what others
 * send is looked for every few seconds. While the server is away it waits, longer each time. Throws only for what waiting
 * does not mend.
 */
export async function syncLive(dossier: Dossier, server: Server, options: LiveOptions): Promise<void> {
  const { signal, onState, every = 5, program } = options
  let failures = 0
  while (!signal.aborted) {
    // Set up before the exchange, so that nothing that is written meanwhile goes unseen.
    const news = watching(dossier, signal)
    try {
      onState({ state: 'syncing' })
      const synced = await syncDossier(dossier, server, options)
      if (program && synced.pulled > 0) await carryFindings(dossier, program())
      failures = 0
      onState({ state: 'waiting', synced })
      // What was taken in itself is no news.
      if (synced.pulled === 0) await news.within(every * 1000)
      else await pause(50, signal)
    } catch (error) {
      if (!(error instanceof DossierError)) throw error
      if (signal.aborted) return
      if (hopeless.test(error.rule)) throw error
      failures += 1
      const seconds = Math.min(120, 2 ** Math.min(7, failures))
      onState({ state: 'offline', reason: error.message, rule: error.rule, seconds })
      await pause(seconds * 1000, signal)
    } finally {
      news.end()
    }
  }
}

function watching({ store }: Dossier, signal: Signal) {
  const ending = new AbortController()
  const wake = () => ending.abort()
  const unwatch = store.watch(wake)
  signal.addEventListener('abort', wake, { once: true })
  return {
    within: (milliseconds: number) =>
      ending.signal.aborted ? Promise.resolve() : pause(milliseconds, ending.signal),
    end: () => {
      unwatch()
      signal.removeEventListener('abort', wake)
    },
  }
}
