import PouchDB from 'pouchdb-core'
import replication from 'pouchdb-replication'
import type { Dossier } from '../src/index.ts'

// The replication of PouchDB itself: what copies do that know nothing of this program.
PouchDB.plugin(replication)

interface Replicating {
  readonly replicate: { to(target: unknown): Promise<unknown> }
}

/** Two copies give each other what the other has not. */
export async function meet(one: Dossier, other: Dossier): Promise<void> {
  const [a, b] = [one.store.database, other.store.database] as unknown as [Replicating, Replicating]
  await a.replicate.to(b)
  await b.replicate.to(a)
}
