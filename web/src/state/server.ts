/** The server that the page came from, as `/_concordance/session` tells it. */
export interface ServerSession {
  readonly version: string
  /** People log in; else everything is allowed to everybody. */
  readonly accounts: boolean
  /** Who is logged in. */
  readonly name: string | null
  readonly mayCreate: boolean
}

/** A dossier on the server that this person may see. */
export interface ServerDossier {
  readonly key: string
  /** Null where nothing was copied to it yet. */
  readonly name: string | null
  readonly country: string | null
  readonly role: 'lead' | 'reviewer' | 'reader'
  readonly db: string
}

/** How a dossier and its copy on the server stand to each other. */
export type SyncState =
  | { readonly state: 'syncing' }
  | {
      readonly state: 'synced'
      readonly at: string
      readonly refused: readonly string[]
      readonly disputed: number
    }
  | { readonly state: 'failed'; readonly at: string; readonly reason: string }

/** What the page knows of the server it came from. */
export interface ServerState {
  readonly session: ServerSession
  readonly dossiers: readonly ServerDossier[]
}

/** May this page exchange anything? */
export const isIn = ({ session }: ServerState): boolean => !session.accounts || session.name !== null
