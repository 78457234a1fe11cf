import type { NewDoc } from './add.ts'
import { checked } from './check.ts'
import { DossierError } from './dossier-error.ts'
import { type Hand, makeEntry } from './entry.ts'
import { historyOf } from './history.ts'
import { lift } from './lift.ts'
import { schemaVersion } from './schema.ts'
import { openStore, type Place, type Store } from './store.ts'
import type { Act, DossierDoc, Entry } from './types.ts'

declare const crypto: { randomUUID(): string }

/** An open dossier. Close it when done: a database on disk takes one program at a time. */
export interface Dossier {
  readonly head: DossierDoc
  readonly store: Store
  /** Runs one piece of work after the other, so that each knows what the one before it wrote. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export interface Naming {
  readonly name: string
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string
  readonly created: string
  /** Id of a dossier that comes from elsewhere; a new one unless told. */
  readonly dossier?: string
}

/** Makes a dossier. Throws a `DossierError` where one lies already. */
export async function createDossier(place: Place, naming: Naming): Promise<Dossier> {
  const store = await openStore(place)
  try {
    if (await store.get('dossier'))
      throw new DossierError('exists', 'there is a dossier of this name already; choose another name')
    const head = checked({
      _id: 'dossier',
      kind: 'dossier',
      schema: schemaVersion,
      dossier: naming.dossier ?? crypto.randomUUID(),
      name: naming.name,
      country: naming.country,
      created: naming.created,
    }) as DossierDoc
    await store.add([{ doc: head }])
    return opened(head, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opens a dossier. Throws a `DossierError` where there is none, or where a newer program wrote it. */
export async function openDossier(place: Place): Promise<Dossier> {
  const store = await openStore(place)
  try {
    const doc = await store.get('dossier')
    if (!doc)
      throw new DossierError('no-dossier', 'there is no dossier of this name; make it with dossier create')
    return opened(checked(lift(bare(doc))) as DossierDoc, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

function opened(head: DossierDoc, store: Store): Dossier {
  let last: Promise<unknown> = Promise.resolve()
  return {
    head,
    store,
    inTurn: (work) => {
      const next = last.then(work)
      last = next.catch(() => undefined)
      return next
    },
    close: () => store.close(),
  }
}

/** A document without what the database keeps beside it. */
export function bare(doc: object): { readonly [name: string]: unknown } {
  const own = Object.entries(doc).filter(([name]) => name === '_id' || !name.startsWith('_'))
  return Object.fromEntries(own)
}

/** Entries of one subject, or of all. */
export async function entriesOf({ store }: Dossier, subject?: string): Promise<readonly Entry[]> {
  const docs = await store.beginningWith(subject === undefined ? 'entry:' : `entry:${subject}:`)
  return docs.map((doc) => lift(bare(doc)) as unknown as Entry)
}

/** An entry that knows all that is there of its subject. Throws a `DossierError` for one that breaks its schema. */
export async function prepare(
  dossier: Dossier,
  subject: string,
  hand: Hand,
  did: Act,
  known?: readonly Entry[],
): Promise<Entry> {
  const { heads } = historyOf(known ?? (await entriesOf(dossier, subject)))
  return checked(await makeEntry(dossier.head.dossier, subject, heads, hand, did)) as Entry
}

/** Writes an entry, with documents that belong to it; on disk when it returns. */
export async function write(
  dossier: Dossier,
  subject: string,
  hand: Hand,
  did: Act,
  with_: readonly NewDoc[] = [],
): Promise<Entry> {
  const entry = await prepare(dossier, subject, hand, did)
  await dossier.store.add([...with_, { doc: entry }])
  return entry
}
