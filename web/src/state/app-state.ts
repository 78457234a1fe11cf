import type { ExplainedCandidate, Matrix, Obligation } from '@concordance/toolkit'
import type { DataAnswer, NamedFile, Notice } from '../worker/messages.ts'
import type { VersionsCompared } from './comparison.ts'
import type { CountriesCompared } from './countries.ts'
import type { DossierRow, LogRow, OpenDossier } from './dossier.ts'
import type { Draft } from './draft.ts'
import type { Drafting } from './drafting.ts'
import type { Memo } from './memo.ts'
import type { Preferences } from './preferences.ts'
import type { Repair } from './repairs.ts'
import type { LawOutline, ModelList, SearchResults, Work } from './results.ts'
import type { Route } from './route.ts'
import type { ServerState, SyncState } from './server.ts'
import type { RelatedObligation, ThemeGrid } from './themes.ts'

/** What the worker is doing for the reader. */
export interface Busy {
  readonly phase:
    | 'reading'
    | 'mapping'
    | 'writing'
    | 'loading'
    | 'keeping'
    | 'drafting'
    | 'checking'
    | 'comparing'
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
  /** Obligations whose words were asked for already. */
  readonly asked: ReadonlySet<string>
  readonly explained: ReadonlyMap<string, readonly ExplainedCandidate[]>
  readonly model?: ModelList
  readonly hits?: SearchResults['results']
  readonly busy?: Busy
  readonly problem?: Notice
  /** What has just happened, for everyone and for screen readers. */
  readonly news: string
  readonly data?: DataAnswer
  readonly lawLanguage: string
  /** Amendments that were drafted for an open law. */
  readonly drafting?: Drafting
  /** Every instrument with its obligations, once the model view has asked for them. */
  readonly library?: { readonly list: ModelList; readonly themes: ThemeGrid }
  /** The obligation that the model view shows, with its relations and official words. */
  readonly shown?: {
    readonly obligation: Obligation
    readonly official: OfficialWords | null
    readonly related: readonly RelatedObligation[]
  }
  /** Several countries on view. */
  readonly countries?: CountriesCompared
  /** Two versions of a law on view. */
  readonly versions?: VersionsCompared
  /** The document on view. */
  readonly memo?: Memo
  /** Laws that were read for the open dossier and wait to be looked at before they are kept. */
  readonly trial?: Trial
  /** The dossiers of this browser; absent until they were looked up. */
  readonly dossiers?: readonly DossierRow[]
  readonly dossier?: OpenDossier
  /** What was done on the obligation on view, oldest first. */
  readonly history?: { readonly obligation: string; readonly log: readonly LogRow[] }
  /** The matrix before and after a bill of the dossier; `matrix` is absent while it is made. */
  readonly compared?: { readonly after: string; readonly of: Matrix; readonly matrix?: Matrix }
  /** Official words of the provision on view, where a text is attached. */
  readonly official?: { readonly obligation: string; readonly text?: OfficialWords }
  /** The server that the page came from, where it keeps dossiers and the person wants to sync. */
  readonly server?: ServerState
  /** By dossier. */
  readonly syncs: ReadonlyMap<string, SyncState>
  readonly drafts: ReadonlyMap<string, Draft>
  /** The entry that "undo" takes back. */
  readonly last?: { readonly obligation: string; readonly entry: string }
}

export interface Trial {
  readonly files: readonly NamedFile[]
  readonly laws: readonly LawOutline[]
  /** Corrections, by file. */
  readonly repairs: ReadonlyMap<string, readonly Repair[]>
}

export interface OfficialWords {
  readonly language: string
  readonly title: string
  readonly file: string
  readonly words: readonly { readonly text: string }[]
}
