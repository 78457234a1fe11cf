import type { NewDoc } from './add.ts'
import { arrivalOf, wrongFiles } from './arrival.ts'
import { canonical } from './bytes.ts'
import type { Bookmark } from './checkpoint.ts'
import { bare, type Dossier } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { asText, type Quarantined, setApart } from './quarantine.ts'
import { jsonOf } from './safe-json.ts'
import type { Server } from './server.ts'
import type { SyncStep } from './sync-types.ts'
import type { Entry, LawDoc } from './types.ts'

export interface Pulled {
  readonly pulled: number
  readonly quarantined: readonly Quarantined[]
  readonly removed: readonly string[]
}

type Loose = { readonly [name: string]: unknown }

interface Row {
  readonly id: string
  readonly revs: readonly string[]
  readonly deleted: boolean
}

const stepLength = 500

/** Takes in what is new on the server; each document is checked before it is written. */
export async function pull(
  dossier: Dossier,
  server: Server,
  mark: Bookmark,
  now: () => string,
  onStep: (step: SyncStep) => void,
): Promise<Pulled> {
  const quarantinedHere: Quarantined[] = []
  const removed: string[] = []
  let pulled = 0
  let done = 0
  for (;;) {
    const { rows, last, pending } = await changes(server, mark.at.pulled)
    const foreign = rows.filter(({ id }) => id !== 'dossier' && !id.startsWith('_design/'))
    removed.push(...foreign.filter(({ deleted }) => deleted).map(({ id }) => id))
    const wanted = await unknownHere(
      dossier,
      foreign.filter(({ deleted }) => !deleted),
    )
    const docs: NewDoc[] = []
    for (const { id, raw } of await fetched(server, wanted)) {
      const bad = await sorted(dossier, server, raw, docs)
      if (bad)
        quarantinedHere.push(
          await setApart(dossier, { id, ...bad, from: server.host, at: now(), text: asText(raw) }),
        )
    }
    // Beside what is there: two readings of one law are kept both, and shown.
    await dossier.store.addBeside(docs)
    pulled += docs.length
    done += rows.length
    await mark.move({ ...mark.at, pulled: last })
    onStep({ direction: 'pull', done, total: done + pending })
    if (rows.length === 0 || (pending === 0 && rows.length < stepLength)) break
  }
  return { pulled, quarantined: quarantinedHere, removed }
}

/** What the server says has changed. Throws for an answer that is none of CouchDB's. */
async function changes(server: Server, since: string | number) {
  const query = `limit=${stepLength}&style=all_docs&since=${encodeURIComponent(String(since))}`
  const answer = (await server.ask('GET', `/_changes?${query}`)) as Loose
  if (!Array.isArray(answer.results)) throw odd(server)
  const rows = answer.results.map((row: Loose | null): Row => {
    if (typeof row?.id !== 'string' || !Array.isArray(row.changes)) throw odd(server)
    const revs = (row.changes as readonly (Loose | null)[]).map((change) => String(change?.rev))
    return { id: row.id, revs, deleted: row.deleted === true }
  })
  const last = answer.last_seq
  if (typeof last !== 'string' && typeof last !== 'number') throw odd(server)
  return { rows, last, pending: typeof answer.pending === 'number' ? answer.pending : 0 }
}

const odd = (server: Server): DossierError =>
  new DossierError(
    'server-garbage',
    `${server.host} does not list its changes as a CouchDB does; check the address`,
  )

interface Wanted {
  readonly id: string
  readonly rev: string
}

/** Revisions that are not here. An entry that is here is whole: its id is the hash of its words. */
async function unknownHere({ store }: Dossier, rows: readonly Row[]): Promise<readonly Wanted[]> {
  const here = await store.revisions(rows.map(({ id }) => id))
  return rows.flatMap(({ id, revs }) => {
    const mine = here.get(id)
    return revs.filter((rev) => mine === undefined || rev !== mine).map((rev) => ({ id, rev }))
  })
}

interface Fetched {
  readonly id: string
  readonly raw: unknown
}

/** Many at once; one by one where the answer as a whole cannot be read, so that one bad document stops no other. */
async function fetched(server: Server, wanted: readonly Wanted[]): Promise<readonly Fetched[]> {
  if (wanted.length === 0) return []
  try {
    const answer = (await server.ask('POST', '/_bulk_get', { docs: wanted }, { again: 2 })) as Loose
    if (!Array.isArray(answer.results)) throw odd(server)
    const came = new Map(
      (answer.results as readonly (Loose | null)[]).flatMap((result) =>
        (Array.isArray(result?.docs) ? (result.docs as readonly (Loose | null)[]) : []).flatMap((doc) => {
          const raw = doc?.ok as { readonly _rev?: unknown } | undefined
          return raw ? [[`${String(result?.id)} ${String(raw._rev)}`, raw] as const] : []
        }),
      ),
    )
    return wanted.map(({ id, rev }) => ({ id, raw: came.get(`${id} ${rev}`) }))
  } catch (error) {
    if (!(error instanceof DossierError) || !/^server-(404|405|413|garbage)$/.test(error.rule)) throw error
    const docs: Fetched[] = []
    for (const { id, rev } of wanted) docs.push({ id, raw: await single(server, id, rev) })
    return docs
  }
}

/** As text where it is no JSON that one would read. */
async function single(server: Server, id: string, rev: string): Promise<unknown> {
  try {
    const path = `/${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`
    const text = new TextDecoder().decode(await server.bytes(path))
    return readable(text) ?? text
  } catch (error) {
    if (!(error instanceof DossierError) || error.rule !== 'server-404') throw error
    return undefined
  }
}

function readable(text: string): unknown {
  try {
    return jsonOf(text)
  } catch {
    return undefined
  }
}

/** Puts a sound document on the list; answers with what is wrong with another one. */
async function sorted(
  dossier: Dossier,
  server: Server,
  raw: unknown,
  docs: NewDoc[],
): Promise<{ readonly rule: string; readonly reason: string } | undefined> {
  const arrival = await arrivalOf(raw, dossier.head.dossier)
  if (arrival.kind === 'bad') return arrival
  if (await isHere(dossier, arrival.doc)) return undefined
  if (arrival.kind === 'entry') {
    docs.push({ doc: arrival.doc })
    return undefined
  }
  const { _id, _rev } = raw as { _id: string; _rev: string }
  const at = (name: string) => `/${encodeURIComponent(_id)}/${name}?rev=${encodeURIComponent(_rev)}`
  const [file, clauses] = [await server.bytes(at('file')), await server.bytes(at('law.json'))]
  const wrong = await wrongFiles(arrival.doc, file, clauses)
  if (wrong !== undefined) return { rule: 'law-changed', reason: wrong }
  docs.push({ doc: arrival.doc, attachments: lawFiles(file, clauses) })
  return undefined
}

/** The same words may lie on a server under another revision, written there by another program. */
async function isHere({ store }: Dossier, doc: Entry | LawDoc): Promise<boolean> {
  const mine = await store.get(doc._id)
  return mine !== undefined && canonical(bare(mine)) === canonical(doc)
}

const lawFiles = (file: Uint8Array, clauses: Uint8Array): NonNullable<NewDoc['attachments']> => ({
  file: { type: 'application/octet-stream', bytes: file },
  'law.json': { type: 'application/json', bytes: clauses },
})
