import { type Act, type Entry, idOf } from '@concordance/dossier'
import { uuids } from './office.ts'

let second = 0

export const opinion = (why = 'No time is set.'): Act => ({ act: 'decide', status: 'gap', evidence: [], why })

/** An entry as the program makes it, with its own revision. */
export async function entryBy(
  by: string,
  did: Act = opinion(),
  dossier: string = uuids.marendia,
): Promise<Entry & { readonly _rev: string }> {
  const at = new Date(Date.UTC(2026, 2, 1) + 1000 * second++).toISOString()
  const words = {
    kind: 'entry',
    schema: 1,
    dossier,
    subject: 'fp-8-1-a',
    at,
    by,
    after: [],
    program: 'test',
    did,
  } as const
  const _id = await idOf(words)
  return { _id, ...words, _rev: `1-${_id.slice(-32)}` }
}

/** As a replication sends documents. */
export const bulk = (...docs: readonly object[]) => ({ method: 'POST', json: { docs, new_edits: false } })
