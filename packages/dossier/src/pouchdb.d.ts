/** What this package uses of PouchDB 9, which comes without types. */
declare module 'pouchdb-core' {
  interface Row {
    readonly id: string
    readonly doc?: unknown
    readonly value: { readonly rev: string }
  }
  interface Written {
    readonly id: string
    readonly ok?: true
    readonly error?: boolean | string
    readonly status?: number
    readonly reason?: string
  }
  interface Attachment {
    readonly content_type: string
    /** Base64. */
    readonly data: string
  }
  export interface RangeOptions {
    readonly startkey?: string
    readonly endkey?: string
    readonly include_docs?: boolean
    readonly conflicts?: boolean
  }
  export interface Replication {
    readonly ok: boolean
    readonly docs_written: number
    readonly errors: readonly unknown[]
  }
  export default class PouchDB {
    static adapter(name: string, adapter: unknown, addToPreferred?: boolean): void
    static plugin(plugin: (pouch: typeof PouchDB) => void): typeof PouchDB
    constructor(name: string, options: { readonly [option: string]: unknown })
    info(): Promise<{ readonly update_seq: number; readonly doc_count: number }>
    get(id: string, options?: { readonly rev?: string; readonly conflicts?: boolean }): Promise<object>
    allDocs(options: RangeOptions): Promise<{ readonly rows: readonly Row[] }>
    bulkDocs(docs: readonly object[]): Promise<readonly Written[]>
    getAttachment(id: string, name: string): Promise<Uint8Array | Blob>
    close(): Promise<void>
    /** Added by `pouchdb-replication`. */
    replicate: { to(target: PouchDB, options?: object): Promise<Replication> }
  }
  export type { Attachment, Row, Written }
}

declare module 'pouchdb-adapter-leveldb-core' {
  export default function LevelPouch(
    this: unknown,
    options: { readonly [option: string]: unknown },
    callback: (error: unknown, api?: unknown) => void,
  ): void
}

declare module 'pouchdb-replication' {
  const plugin: (pouch: typeof import('pouchdb-core').default) => void
  export default plugin
}
