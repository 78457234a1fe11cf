import LevelPouch from 'pouchdb-adapter-leveldb-core'
import PouchDB from 'pouchdb-core'

PouchDB.adapter('concordance-level', Object.assign(LevelPouch, { valid: () => true, use_prefix: false }))

/** Name under which PouchDB knows databases over a `Level`. */
export const levelAdapter = 'concordance-level'
