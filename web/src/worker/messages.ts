import type { Progress, RawInput } from '@concordance/toolkit'

/** What the page asks of the worker. Every answer says which request it answers. */
export type Request =
  /** These files lie on the desk from now on, under these names. */
  | { readonly type: 'files'; readonly files: readonly NamedFile[]; readonly keep: boolean }
  /** A made-up law lies on the desk. */
  | { readonly type: 'sample'; readonly name: string; readonly keep: boolean }
  /** What lay on the desk at the end of the last visit, lies there again. */
  | { readonly type: 'restore' }
  /** An operation of the toolkit's table. */
  | { readonly type: 'run'; readonly operation: string; readonly input: RawInput }
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
