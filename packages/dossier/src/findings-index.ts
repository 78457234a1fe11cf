import { arrivalOf } from './arrival.ts'
import { type Dossier, entriesOf } from './dossier.ts'
import { wholeDossier } from './entry.ts'
import { type Finding, heldOf } from './finding.ts'
import { readIndex, type StoredIndex, writeIndex } from './index-notes.ts'
import type { Store } from './store.ts'
import type { Entry } from './types.ts'

/**
 * The findings as they stood at one step of the database, before what is known of the laws is laid over them. It saves
 * time and nothing else: the entries are the truth, and the index is made anew from them where it is missing or in doubt.
 */
interface Index extends StoredIndex {
  /** Obligations that were computed anew since the index was last written down. */
  readonly dirty: Set<string>
}

const inMemory = new WeakMap<Store, Index>()

/** As many obligations are computed anew at the next opening rather than written down at once. */
const mostDirty = 50
/** So many steps are faster read as a whole than one by one. */
const mostSteps = 4000

/** What people hold on each obligation, by its id. */
export async function heldFindings(dossier: Dossier): Promise<ReadonlyMap<string, Finding>> {
  const { store } = dossier
  const last = await store.lastSeq()
  const stored = inMemory.get(store) ?? (await readIndex(store))
  const index: Index | undefined = stored && { ...stored, dirty: dirtyOf(stored) }
  const now =
    index && index.seq <= last && last - index.seq <= mostSteps
      ? await caughtUp(dossier, index, last)
      : await madeAnew(dossier, last)
  inMemory.set(store, now)
  if (now.dirty.size > mostDirty) {
    await writeIndex(store, now, now.dirty)
    now.dirty.clear()
  }
  return now.held
}

const dirtyOf = (index: StoredIndex): Set<string> =>
  'dirty' in index && index.dirty instanceof Set ? index.dirty : new Set()

async function caughtUp(dossier: Dossier, { held, dirty, seq, chunks }: Index, last: number): Promise<Index> {
  if (seq === last) return { held, dirty, seq, chunks }
  const touched = new Set<string>()
  const changes = await dossier.store.changesAfter(seq, mostSteps)
  for (const { id } of changes) if (id.startsWith('entry:')) touched.add(id.split(':')[1] ?? '')
  touched.delete(wholeDossier)
  for (const subject of touched) {
    await fold(dossier, held, subject, await entriesOf(dossier, subject))
    dirty.add(subject)
  }
  return { held, dirty, seq: last, chunks }
}

/** Reads all entries once; those of one subject stand together. */
async function madeAnew(dossier: Dossier, last: number): Promise<Index> {
  const held = new Map<string, Finding>()
  let subject = ''
  let own: Entry[] = []
  for await (const page of dossier.store.pages('entry:')) {
    for (const doc of page as readonly Entry[]) {
      if (doc.subject !== subject) {
        await fold(dossier, held, subject, own)
        subject = doc.subject
        own = []
      }
      own.push(doc)
    }
  }
  await fold(dossier, held, subject, own)
  return { held, dirty: new Set(held.keys()), seq: last, chunks: [] }
}

/** An entry that is not what it claims to be is no part of a finding, however it came here; `verify` names it. */
async function fold(
  { head }: Dossier,
  held: Map<string, Finding>,
  subject: string,
  docs: readonly object[],
): Promise<void> {
  if (subject === '' || subject === wholeDossier) return
  const arrivals = await Promise.all(docs.map((doc) => arrivalOf(doc, head.dossier)))
  const sound = arrivals.flatMap((arrival) =>
    arrival.kind === 'entry' && arrival.doc.subject === subject ? [arrival.doc] : [],
  )
  const finding = heldOf(subject, sound)
  if (finding) held.set(subject, finding)
  else held.delete(subject)
}
