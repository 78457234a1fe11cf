/** What this package uses of PouchDB 9, which comes without types. */
declare module 'pouchdb-core' {
  interface Row {
    readonly id?: string
    readonly doc?: unknown
    readonly value?: { readonly rev: string; readonly deleted?: boolean }
  }
  interface Changed {
    readonly id: string
    readonly seq: number
    readonly deleted?: boolean
  }
  interface Changes extends Promise<{ readonly results: readonly Changed[] }> {
    on(event: 'change', hear: () => void): void
    cancel(): void
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
    readonly keys?: readonly string[]
    readonly limit?: number
    readonly skip?: number
    readonly include_docs?: boolean
    readonly conflicts?: boolean
  }
  export default class PouchDB {
    static adapter(name: string, adapter: unknown, addToPreferred?: boolean): void
    static plugin(plugin: (pouch: typeof PouchDB) => void): typeof PouchDB
    constructor(name: string, options: { readonly [option: string]: unknown })
    info(): Promise<{ readonly update_seq: number; readonly doc_count: number }>
    get(
      id: string,
      options?: { readonly rev?: string; readonly conflicts?: boolean; readonly attachments?: boolean },
    ): Promise<object>
    put(doc: object): Promise<unknown>
    remove(doc: object): Promise<unknown>
    allDocs(options: RangeOptions): Promise<{ readonly rows: readonly Row[] }>
    bulkDocs(docs: readonly object[], options?: { readonly new_edits?: boolean }): Promise<readonly Written[]>
    changes(options: {
      readonly since: number | 'now'
      readonly limit?: number
      readonly live?: boolean
    }): Changes
    getAttachment(id: string, name: string, options?: { readonly rev?: string }): Promise<Uint8Array | Blob>
    close(): Promise<void>
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

declare module 'pouchdb-adapter-idb' {
  const plugin: (pouch: typeof import('pouchdb-core').default) => void
  export default plugin
}
