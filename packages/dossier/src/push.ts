import type { Bookmark } from './checkpoint.ts'
import type { Dossier } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import type { Server } from './server.ts'
import type { Refused, SyncStep } from './sync-types.ts'

export interface Pushed {
  readonly pushed: number
  readonly refused: readonly Refused[]
}

type Loose = { readonly [name: string]: unknown }

/** Ids looked at in one step. */
const stepLength = 500
/** Characters of JSON in one request: some servers take no more than a megabyte unless told. */
const requestSize = 600_000

/** Sends what the server has not. What it refuses is noted and tried again next time; the rest goes through. */
export async function push(
  dossier: Dossier,
  server: Server,
  mark: Bookmark,
  onStep: (step: SyncStep) => void,
): Promise<Pushed> {
  const { store } = dossier
  const refused = new Map<string, Refused>()
  const last = await store.lastSeq()
  let pushed = 0
  let done = 0
  const total = Math.max(1, last - mark.at.pushed) + mark.at.held.length
  const take = async (ids: readonly string[]): Promise<void> => {
    for (const one of await send(dossier, server, await missing(dossier, server, ids))) {
      if (one.refused) refused.set(one.id, one.refused)
      else pushed += 1
    }
  }
  for (let at = 0; at < mark.at.held.length; at += stepLength)
    await take(mark.at.held.slice(at, at + stepLength))
  for (let since = mark.at.pushed; since < last; ) {
    const changes = await store.changesAfter(since, stepLength)
    await take(changes.filter(({ id, deleted }) => travels(id) && !deleted).map(({ id }) => id))
    done += changes.length
    since = changes.at(-1)?.seq ?? last
    await mark.move({ ...mark.at, pushed: since, held: [...refused.keys()] })
    onStep({ direction: 'push', done: Math.min(done, total), total })
  }
  await mark.move({ ...mark.at, held: [...refused.keys()] })
  return { pushed, refused: [...refused.values()] }
}

const travels = (id: string): boolean => id.startsWith('entry:') || id.startsWith('law:')

/** Laws first: no entry shall quote a law that is not there. */
async function missing(
  { store }: Dossier,
  server: Server,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const revisions = [...(await store.revisions(ids))].map(([id, rev]) => [id, [rev]] as const)
  const answer = (await server.ask('POST', '/_revs_diff', Object.fromEntries(revisions))) as Loose
  const wanted = revisions.map(([id]) => id).filter((id) => Object.hasOwn(answer, id))
  return [...wanted.filter((id) => id.startsWith('law:')), ...wanted.filter((id) => !id.startsWith('law:'))]
}

interface Sent {
  readonly id: string
  readonly refused?: Refused
}

async function send({ store }: Dossier, server: Server, ids: readonly string[]): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  let batch: { readonly doc: Loose; readonly size: number }[] = []
  const flush = async () => {
    sent.push(
      ...(await sendBatch(
        server,
        batch.map(({ doc }) => doc),
      )),
    )
    batch = []
  }
  for (const id of ids) {
    const doc = (await store.whole(id)) as Loose | undefined
    if (!doc) continue
    const size = JSON.stringify(doc).length
    if (batch.reduce((sum, one) => sum + one.size, size) > requestSize) await flush()
    batch.push({ doc, size })
  }
  await flush()
  return sent
}

/** Halves what is too much for one request. A single document that is too large is refused, and the others go on. */
async function sendBatch(server: Server, docs: readonly Loose[]): Promise<readonly Sent[]> {
  if (docs.length === 0) return []
  try {
    return reckoned(docs, await server.ask('POST', '/_bulk_docs', { docs, new_edits: false }))
  } catch (error) {
    if (!(error instanceof DossierError) || error.rule !== 'server-413') throw error
    const [only, ...more] = docs
    if (only && more.length === 0)
      return [{ id: String(only._id), refused: { id: String(only._id), reason: error.message } }]
    const half = Math.ceil(docs.length / 2)
    return [...(await sendBatch(server, docs.slice(0, half))), ...(await sendBatch(server, docs.slice(half)))]
  }
}

/** The answer lists what was refused, and with some servers what was taken. */
function reckoned(docs: readonly Loose[], answer: unknown): readonly Sent[] {
  const reasons = new Map<unknown, string>()
  for (const row of Array.isArray(answer) ? (answer as readonly (Loose | null)[]) : [])
    if (row && 'error' in row) reasons.set(row.id, String(row.reason ?? row.message ?? row.error))
  return docs.map(({ _id, by }) => {
    const reason = reasons.get(_id)
    const id = String(_id)
    return reason === undefined
      ? { id }
      : { id, refused: { id, reason, ...(typeof by === 'string' && { by }) } }
  })
}
