import type { Task, Tools } from '../app/tools.ts'
import { Stop } from '../client/client.ts'
import { isIn, type ServerDossier, type ServerSession, type SyncState } from '../state/server.ts'
import { listDossiers, refresh } from './open-tasks.ts'
import { tellTabs } from './tabs.ts'

const sessionPath = '/_concordance/session'

/** Asks the server that the page came from whether it keeps dossiers. A plain folder does not, and nothing else is asked. */
export const findServer: Task = async (tools) => {
  const session = await fromServer<ServerSession>(sessionPath)
  if (!session) return tools.set({ server: undefined, news: tools.say('sync.none') })
  await meet(tools, session)
}

export const logIn =
  (name: string, password: string): Task =>
  async (tools) => {
    const response = await fetch(sessionPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) {
      const { reason = '' } = answer as { readonly reason?: string }
      throw new Stop('problem', reason, { reason, place: '' })
    }
    await meet(tools, answer as ServerSession)
  }

export const logOut: Task = async (tools) => {
  const response = await fetch(sessionPath, {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
  })
  await meet(tools, (await response.json()) as ServerSession)
}

/** Exchanges one dossier with the server, once, and tells what became of it; one that is not here yet is made. */
export const syncDossier =
  (name: string): Task =>
  async (tools) => {
    const { server, syncs } = tools.get()
    if (!server || !isIn(server) || syncs.get(name)?.state === 'syncing') return
    const there = server.dossiers.find(({ key }) => key === name.toLowerCase())
    if (!there && !server.session.mayCreate && server.session.accounts) return
    const db = there?.db ?? `/db/${encodeURIComponent(name.toLowerCase())}`
    mark(tools, name, { state: 'syncing' })
    try {
      const { json } = await courier(tools).ask({
        type: 'run',
        operation: 'sync',
        input: {
          arguments: [name, new URL(db, location.origin).href],
          options: { create: there === undefined },
        },
      })
      const { pulled, joined, refused, disagreements } = json as {
        readonly pulled: number
        readonly joined: boolean
        readonly refused: readonly { readonly reason: string }[]
        readonly disagreements: readonly string[]
      }
      const reasons = refused.map(({ reason }) => reason)
      mark(tools, name, { state: 'synced', at: now(), refused: reasons, disputed: disagreements.length })
      if (!there) await meet(tools, server.session)
      if (pulled === 0 && !joined) return
      tellTabs(name)
      await listDossiers(tools)
      if (tools.get().dossier?.name === name) await refresh(tools)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      mark(tools, name, { state: 'failed', at: now(), reason })
    }
  }

/** The open dossier and every other that is here and there. */
export const syncAll: Task = async (tools) => {
  const { server, dossiers = [], dossier } = tools.get()
  if (!server) return
  const there = new Set(server.dossiers.map(({ key }) => key))
  for (const { name } of dossiers)
    if (name === dossier?.name || there.has(name.toLowerCase())) await syncDossier(name)(tools)
}

async function meet(tools: Tools, session: ServerSession): Promise<void> {
  const allowed = !session.accounts || session.name !== null
  const dossiers = allowed
    ? ((await fromServer<readonly ServerDossier[]>('/_concordance/dossiers')) ?? [])
    : []
  const { preferences } = tools.get()
  // Entries must bear the name of the account.
  const person = session.name ?? preferences.person
  tools.set({ server: { session, dossiers }, preferences: { ...preferences, person } })
}

/** JSON of the server, or nothing where it gives none. */
async function fromServer<T>(path: string): Promise<T | undefined> {
  if (!location.protocol.startsWith('http')) return undefined
  const response = await fetch(path, { headers: { accept: 'application/json' } }).catch(() => undefined)
  const json = response?.ok && response.headers.get('content-type')?.includes('json')
  return json ? ((await response.json()) as T) : undefined
}

function mark({ get, set }: Tools, name: string, state: SyncState): void {
  set({ syncs: new Map([...get().syncs, [name, state]]) })
}

/** A worker of its own, so that a slow line holds up neither a decision nor a reading. Dossiers in memory have but one. */
const courier = ({ get, courier: own, keeper }: Tools) => (get().data?.kind === 'memory' ? keeper : own)

const now = (): string => new Date().toISOString()
