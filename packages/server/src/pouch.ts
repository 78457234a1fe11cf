/** What of PouchDB 9 this package puts behind its URLs. */
export interface Pouch {
  info(): Promise<{ readonly update_seq: number; readonly doc_count: number }>
  get(id: string, options?: Options): Promise<Loose>
  put(doc: Loose): Promise<Loose>
  allDocs(options: Options): Promise<Loose>
  bulkGet(options: Options): Promise<{ readonly results: readonly BulkRow[] }>
  bulkDocs(
    docs: readonly Loose[],
    options: { readonly new_edits: boolean },
  ): Promise<readonly { readonly id?: string; readonly error?: unknown; readonly status?: number }[]>
  revsDiff(revisions: { readonly [id: string]: readonly string[] }): Promise<Loose>
  changes(options: Options): Feed
  getAttachment(id: string, name: string, options?: Options): Promise<Uint8Array>
}

export type Loose = { readonly [name: string]: unknown }

type Options = { readonly [option: string]: unknown }

/** A feed that lives until it is cancelled; one that does not live resolves to its changes. */
export interface Feed extends Promise<Loose> {
  on(event: 'change' | 'complete' | 'error', hear: (value: unknown) => void): Feed
  cancel(): void
}

interface BulkRow {
  readonly id: string
  readonly docs: readonly ({ readonly ok: Loose } | { readonly error: unknown })[]
}

/** Status of an error of PouchDB, which looks like one of CouchDB. */
export const statusOf = (error: unknown): number | undefined => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}
