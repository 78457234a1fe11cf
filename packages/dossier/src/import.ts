import type { NewDoc } from './add.ts'
import { createDossier, type Dossier, entriesOf } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import type { Exported } from './read-export.ts'
import type { Place } from './store.ts'

export interface Imported {
  readonly dossier: Dossier
  /** Entries and laws that were not there before. */
  readonly entries: number
  readonly laws: number
}

/** Makes a dossier of an exported one, under a name of its own if need be. */
export async function importAs(
  place: Place,
  exported: Exported,
  name = exported.head.name,
): Promise<Imported> {
  const { country, created, dossier: id } = exported.head
  const dossier = await createDossier(place, { name, country, created, dossier: id })
  return mergeInto(dossier, exported)
}

/** Adds what is missing, as a sync would. Throws a `DossierError` where the two are not copies of one dossier. */
export async function mergeInto(dossier: Dossier, { head, entries, laws }: Exported): Promise<Imported> {
  if (head.dossier !== dossier.head.dossier)
    throw new DossierError(
      'other-dossier',
      `"${dossier.head.name}" here is another dossier than the one in the file; import it under another name with --as`,
    )
  return dossier.inTurn(async () => {
    const there = new Set((await entriesOf(dossier)).map(({ _id }) => _id))
    const kept = new Set(
      (await dossier.store.beginningWith('law:')).map((doc) => ('_id' in doc ? doc._id : '')),
    )
    const newEntries = entries.filter(({ _id }) => !there.has(_id))
    const newLaws = laws.filter(({ _id }) => !kept.has(_id))
    // The laws first and all entries at once: whatever stops the work, no entry quotes a law that is not there.
    const documents = newLaws.map(
      ({ file, clausesJson, ...doc }): NewDoc => ({
        doc,
        attachments: {
          file: { type: 'application/octet-stream', bytes: file },
          'law.json': { type: 'application/json', bytes: clausesJson },
        },
      }),
    )
    await dossier.store.add([...documents, ...newEntries.map((doc) => ({ doc }))])
    return { dossier, entries: newEntries.length, laws: newLaws.length }
  })
}
