import type { RawInput } from '@concordance/toolkit'
import type { Client } from '../client/client.ts'
import type { Say } from '../i18n/catalogue.ts'
import type { AppState } from '../state/app-state.ts'
import type { Route } from '../state/route.ts'
import type { NamedFile, RunAnswer } from '../worker/messages.ts'

/** Changes of the state. A key that is `undefined` is taken out. */
export type Change = { readonly [K in keyof AppState]?: AppState[K] | undefined }

/** What a task may use. A view sends its tasks up with the action `task`. */
export interface Tools {
  readonly get: () => AppState
  readonly set: (change: Change) => void
  readonly say: Say
  readonly go: (route: Route, replace?: boolean) => void
  /** The worker that reads and maps. The reader may cancel it at any time. */
  readonly reader: Client
  /** The worker that keeps the dossiers. It is never cancelled, so that no decision dies with a reading. */
  readonly keeper: Client
  /** The worker that exchanges dossiers with a server. */
  readonly courier: Client
  /** Runs an operation of the toolkit on the laws that are open. */
  readonly run: (operation: string, input: RawInput) => Promise<RunAnswer>
  /** Runs an operation on the dossiers; `files` are what it may read. */
  readonly keep: (operation: string, input: RawInput, files?: readonly NamedFile[]) => Promise<RunAnswer>
}

export type Task = (tools: Tools) => Promise<void>
