import type { LiveState, Server, Synced, SyncOptions } from '@concordance/dossier'
import type { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { define } from './define.ts'
import {
  closing,
  dossiers,
  inWords,
  keyOf,
  placeOfDossiers,
  programHand,
  withDossier,
} from './dossier-open.ts'
import type { Result } from './operation.ts'
import { problem, usage } from './problem.ts'
import { addressFrom, nameVariable, passwordVariable } from './sync-address.ts'
import { messagesOf, viewSynced } from './sync-view.ts'

/** Exchanges a dossier with a database on a server. */
export const syncOperation = define({
  name: 'sync',
  summary: 'Exchange a dossier with a CouchDB, or with the dossiers of a concordance serve.',
  arguments: [
    {
      name: 'DOSSIER',
      help: 'name of the dossier here; made from the one on the server where there is none',
    },
    { name: 'URL', help: 'address of its database, as https://example.org/db/marendia' },
  ],
  options: {
    direction: {
      type: 'text',
      value: 'WAY',
      choices: ['both', 'push', 'pull'],
      default: 'both',
      help: 'both, push (send alone) or pull (take in alone)',
    },
    account: {
      type: 'text',
      value: 'NAME',
      help: `account on the server; else from the address or $${nameVariable}; its password comes from the address, $${passwordVariable} or a question, and is kept nowhere`,
    },
    create: { type: 'flag', help: 'make the database where the server has none' },
    live: { type: 'flag', help: 'go on until Ctrl+C; the dossier is closed to other commands meanwhile' },
  },
  examples: [
    'sync Marendia https://example.org/db/marendia --account "A. Orlen"',
    'sync Marendia http://127.0.0.1:5984/marendia --create',
    'sync Marendia https://example.org/db/marendia --live',
  ],
  run: async (context, { arguments: [name = '', text = ''], options }) => {
    const { network } = context
    if (!network) throw problem('nothing can be synced here; use the command line or the page', 'no-network')
    if (options.live && options.direction !== 'both') throw usage('--live goes both ways; drop --direction')
    const address = await addressFrom(context, text, options.account)
    const { serverAt } = await dossiers()
    const server = serverAt(address.url, {
      fetch: network.fetch,
      again: 3,
      ...(address.name !== undefined && { name: address.name }),
      ...(address.password !== undefined && { password: address.password }),
      ...(network.signal && { signal: network.signal }),
    })
    const place = placeOfDossiers(context)
    const settings: SyncOptions = {
      direction: options.direction as 'both' | 'push' | 'pull',
      create: options.create,
      now: place.now,
      onStep: ({ direction, done, total }) =>
        context.progress({ label: direction === 'push' ? 'Sent' : 'Taken in', done, total }),
    }
    const joined = await join(context, name, server)
    return withDossier(context, name, async (dossier) => {
      const { carryFindings, findingsOf, syncDossier, syncLive } = await dossiers()
      let last: Synced | undefined
      if (options.live) {
        await syncLive(dossier, server, {
          ...settings,
          signal: network.signal ?? never,
          program: () => programHand(context),
          onState: (state) => {
            if (state.state === 'waiting') last = state.synced
            network.say?.(inWord(state))
          },
        })
      } else {
        last = await syncDossier(dossier, server, settings)
        if (last.pulled > 0) await carryFindings(dossier, programHand(context))
      }
      const disputed = (await findingsOf(dossier)).filter(({ disagreement }) => disagreement)
      return result(dossier.head.name, server, joined, last, disputed, address.open)
    })
  },
})

const never = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} }

/** A dossier that is not here yet is made of the one on the server. */
async function join(context: Context, name: string, server: Server): Promise<boolean> {
  const key = keyOf(name)
  const place = placeOfDossiers(context)
  if ((await place.names()).includes(key)) return false
  const { joinDossier } = await dossiers()
  return inWords(name, async () => {
    try {
      return await closing(
        await joinDossier(await place.database(key), server, name.normalize('NFC').trim()),
        async () => true,
      )
    } catch (error) {
      await place.discard(key)
      throw error
    }
  })
}

function inWord(state: LiveState): string {
  if (state.state === 'syncing') return ''
  if (state.state === 'offline') return `${state.reason}; trying again in ${state.seconds} s`
  const { pushed, pulled } = state.synced
  return pushed + pulled === 0 ? '' : `sent ${pushed}, took in ${pulled}`
}

function result(
  name: string,
  { host }: Server,
  joined: boolean,
  synced: Synced | undefined,
  disputed: readonly { readonly obligation: string }[],
  open: boolean,
): Result {
  const messages: VFileMessage[] = synced ? [...messagesOf(synced, host, open)] : []
  return {
    json: {
      name,
      server: host,
      joined,
      ...(synced ?? { pushed: 0, pulled: 0, refused: [], quarantined: [], removed: [], clock: 0 }),
      disagreements: disputed.map(({ obligation }) => obligation),
    },
    view: viewSynced(name, host, joined, synced, disputed),
    messages,
  }
}
