import type { Progress, RawInput } from '@concordance/toolkit'

/** What the page asks of the worker. Every answer says which request it answers. */
export type Request =
  /** Lays these files on the desk on trial, under these names. */
  | { readonly type: 'files'; readonly files: readonly NamedFile[] }
  /** Lays a made-up law on the desk on trial. */
  | { readonly type: 'sample'; readonly name: string }
  /** Lays on the desk, on trial, what the store keeps of an earlier visit. */
  | { readonly type: 'restore' }
  /** Takes over what was laid on trial; `keep`: the store keeps it for the next visit, absent leaves the store alone. */
  | { readonly type: 'take'; readonly keep?: boolean }
  /** Takes away what was laid on trial. */
  | { readonly type: 'clear' }
  /** An operation of the toolkit's table. */
  | {
      readonly type: 'run'
      readonly operation: string
      readonly input: RawInput
      /** What it may read beside the desk. */
      readonly files?: readonly NamedFile[]
    }
  /** The files on the desk. */
  | { readonly type: 'laid' }
  | { readonly type: 'data' }
  | { readonly type: 'erase' }

export interface NamedFile {
  readonly name: string
  readonly content: Blob
}

/** What each request is answered with. */
export interface Answers {
  readonly files: { readonly names: readonly string[] }
  readonly sample: { readonly names: readonly string[] }
  readonly restore: { readonly names: readonly string[] }
  readonly take: { readonly taken: true }
  readonly clear: { readonly taken: false }
  readonly laid: { readonly files: readonly NamedFile[] }
  readonly run: RunAnswer
  readonly data: DataAnswer
  readonly erase: { readonly erased: true }
}

export interface RunAnswer {
  readonly json: unknown
  readonly messages: readonly Notice[]
  /** Files that the operation wrote. */
  readonly outputs: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
}

export interface DataAnswer {
  /** `browser`: outlives the tab; `memory`: the browser gives this page no store. */
  readonly kind: 'browser' | 'memory'
  /** Bytes stored. */
  readonly size: number
  readonly names: readonly string[]
}

/** What a reader can solve, as plain data: a sentence and the file or place it is about. */
export interface Notice {
  readonly reason: string
  readonly place: string
}

export type Reply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly type: 'done'; readonly answer: Answers[Request['type']] }
  | { readonly id: number; readonly type: 'problem'; readonly notice: Notice }
  /** A fault of the program. */
  | { readonly id: number; readonly type: 'fault'; readonly message: string }

export type Numbered = Request & { readonly id: number }
