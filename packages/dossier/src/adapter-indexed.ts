import indexed from 'pouchdb-adapter-idb'
import PouchDB from 'pouchdb-core'

PouchDB.plugin(indexed)

/** Name under which PouchDB knows databases in IndexedDB. */
export const indexedAdapter = 'idb'
