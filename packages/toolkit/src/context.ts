import type { Fetch, Place, Signal } from '@concordance/dossier'
import type { Convert, PageOptions } from '@concordance/formats'
import type { MapMany } from './map-job.ts'

/**
 * What an operation needs of the place it runs in. The command line gives files and a terminal,
 * the page gives dropped files and browser storage; an operation knows neither.
 */
export interface Context {
  /** Bytes of an input. Throws a problem (see `problem.ts`) that names the file when it cannot be read. */
  readonly read: (file: string) => Promise<Uint8Array>
  /** Bytes of a file that may lie beside an input, or undefined where there is none. Absent where nothing lies beside. */
  readonly readIfThere?: (file: string) => Promise<Uint8Array | undefined>
  /** Names of what lies in a folder, sorted, hidden ones left out. Absent where there are no folders. */
  readonly listFolder?: (
    folder: string,
  ) => Promise<{ readonly folders: readonly string[]; readonly files: readonly string[] }>
  /**
   * Claims an output before the work begins, so that a refusal costs no waiting.
   * Throws a problem when the file exists and `force` is not set, or when its folder cannot be written.
   * What it returns writes the bytes in one step: either all of them stand there afterwards or nothing changed.
   */
  readonly output: (file: string, force: boolean) => Promise<(bytes: Uint8Array) => Promise<void>>
  /** Data of the user that outlives a run. */
  readonly store: Store
  readonly progress: (step: Progress) => void
  /** Asks a person for a line of text; absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>
  /** The same for what nobody should see: nothing shows while it is typed. */
  readonly askSecret?: (question: string) => Promise<string>
  /** The network, for `sync` alone; absent where there is none. */
  readonly network?: Network
  /** Recognition of scanned pages; absent where the place has none. */
  readonly recognition?: RecognitionPlace
  /** Where dossiers are kept; absent where the place has none. */
  readonly dossiers?: DossierPlace
  /** Turns odt, rtf and doc files into DOCX; absent where the place cannot. */
  readonly convert?: Convert
  /** Maps many laws at once; absent where the place has one thread only. */
  readonly mapMany?: MapMany
  /** Today as an ISO date (`2026-03-01`), for operations that were given none. */
  readonly today: () => string
  /** Version of the program: `0.1.0`. */
  readonly program: string
}

/** What a sync needs of the place that it runs in. */
export interface Network {
  readonly fetch: Fetch
  /** Value of a variable of the environment. */
  readonly secret?: (variable: string) => string | undefined
  /** Ends a live sync. */
  readonly signal?: Signal
  /** A line about what goes on, for a person who watches. */
  readonly say?: (line: string) => void
}

/** Small files under names like `official/firearms-protocol/en.json`. */
export interface Store {
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  /** Atomic: a reader sees the old bytes or the new ones. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>
  /** Names that begin with this folder, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Where a name lies, for people: a path or the name of the browser's store. */
  readonly place: (name: string) => string
}

export interface Progress {
  readonly label: string
  readonly done: number
  readonly total: number
}

/** Where this place keeps dossiers, each in a database of its own. */
export interface DossierPlace {
  /** Names of the databases, sorted. */
  readonly names: () => Promise<readonly string[]>
  /** Database of that name, made when it is first opened. */
  readonly database: (name: string) => Promise<Place>
  /** Removes a database that holds nothing, after a dossier could not be made. */
  readonly discard: (name: string) => Promise<void>
  /** ISO instant with milliseconds. */
  readonly now: () => string
  /** Who works here, as the system knows him: for what nobody need answer for. */
  readonly user: string
}

/** Where this place keeps what the recognition of scanned pages needs. */
export interface RecognitionPlace {
  /** Folder that holds the data of a language, by Tesseract's name (`eng`). */
  readonly find: (
    language: string,
  ) => Promise<{ readonly folder: string; readonly compressed: boolean } | undefined>
  /** Where a user may put data of further languages, for people. */
  readonly place: string
  /** Script of the recogniser's worker. */
  readonly worker?: string
  /** Data of the PDF reader itself: character maps and decoders of pictures. */
  readonly resources: NonNullable<PageOptions['resources']>
}
