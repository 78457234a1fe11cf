import type { ExplainedCandidate } from '@concordance/toolkit'
import type { DataAnswer, Notice } from '../worker/messages.ts'
import type { Preferences } from './preferences.ts'
import type { ModelList, SearchResults, Work } from './results.ts'
import type { Route } from './route.ts'

/** What the worker is doing for the reader. */
export interface Busy {
  readonly phase: 'reading' | 'mapping' | 'writing' | 'loading'
  readonly file: string
  readonly done: number
  /** 0 where it cannot be told. */
  readonly total: number
}

/** All that the page shows follows from this. */
export interface AppState {
  readonly route: Route
  readonly preferences: Preferences
  readonly work?: Work
  /** By obligation: the words that made each candidate one. */
  readonly explained: ReadonlyMap<string, readonly ExplainedCandidate[]>
  readonly model?: ModelList
  readonly hits?: SearchResults['results']
  readonly busy?: Busy
  readonly problem?: Notice
  /** What has just happened, for everyone and for screen readers. */
  readonly news: string
  readonly data?: DataAnswer
  readonly lawLanguage: string
}
