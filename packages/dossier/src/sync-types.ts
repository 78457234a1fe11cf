import type { Quarantined } from './quarantine.ts'

/** What one exchange with a server did. */
export interface Synced {
  /** Entries and laws that the server has now and had not. */
  readonly pushed: number
  /** Entries and laws that are here now and were not. */
  readonly pulled: number
  /** What the server did not take, with its reason; it is tried again at the next sync. */
  readonly refused: readonly Refused[]
  /** What came and was set apart. */
  readonly quarantined: readonly Quarantined[]
  /** Ids that somebody removed on the server; nothing is removed here. */
  readonly removed: readonly string[]
  /** Seconds by which the clock here is ahead of the server's. */
  readonly clock: number
}

export interface Refused {
  readonly id: string
  readonly reason: string
  readonly by?: string
}

/** How far a sync has come. `total` grows as more is found. */
export interface SyncStep {
  readonly direction: 'push' | 'pull'
  readonly done: number
  readonly total: number
}
