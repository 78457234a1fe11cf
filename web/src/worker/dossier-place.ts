import type { Context } from '@concordance/toolkit'
import type { PageStore } from './page-store.ts'

type DossierPlace = NonNullable<Context['dossiers']>

const folder = 'dossiers'

/** Where the page keeps dossiers: each in an IndexedDB of its own, listed by a name in the page's store. */
export function dossierPlace(store: PageStore): DossierPlace {
  return {
    names: async () => {
      const places = await store.list(folder)
      return places.map((place) => place.slice(folder.length + 1)).sort()
    },
    database: async (name) => {
      await store.write(`${folder}/${name}`, new Uint8Array([1]))
      return { location: locationOf(name), indexedDB: true }
    },
    discard: async (name) => {
      await store.remove(`${folder}/${name}`)
      await deleteDatabase(`_pouch_${locationOf(name)}`)
    },
    now: () => new Date().toISOString(),
    // Nobody is logged in to a page; whoever decides gives his name.
    user: 'Concordance',
  }
}

const locationOf = (name: string): string => `concordance-dossier-${name}`

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    // One that another tab still has open goes when that tab lets go.
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
