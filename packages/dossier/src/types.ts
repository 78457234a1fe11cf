import type { Status } from '@concordance/gap-analysis'

/** What a person finds. The program proposes only the first four. */
export type FindingStatus = Status | 'conflict' | 'exceeds'

/** In force, adopted but not yet in force, or a bill. */
export type LawState = 'in-force' | 'adopted' | 'bill'

/** What a clause does for the obligation that it is cited for. */
export type Effect = 'meets' | 'partly' | 'conflicts' | 'exceeds' | 'relevant'

export type Priority = 'high' | 'medium' | 'low'

/** Words of a law that a person points at. */
export interface Evidence {
  /** Hex SHA-256 of the law's file. */
  readonly law: string
  readonly file: string
  /** eId of the clause that holds the words. */
  readonly clause: string
  readonly path: string
  /** The citation as the person gave it, where it names a clause above: `12` for words of `12(1)`. */
  readonly cited?: string
  /** Exact substring of the clause's text. */
  readonly quote: string
  /** Offsets of the quote in the clause's text, in UTF-16 code units: [from, to). */
  readonly from: number
  readonly to: number
  /** Hex SHA-256 of the quote as UTF-8. */
  readonly hash: string
  readonly effect?: Effect
}

/** What a person holds about an obligation. */
export interface Judgement {
  readonly status: FindingStatus
  readonly evidence: readonly Evidence[]
  readonly why: string
  readonly recommendation?: string
  readonly priority?: Priority
  /** Sources outside the laws: a case, a paragraph of a guide, a regulation that is not in the dossier. */
  readonly references?: readonly string[]
  /** Integer version of the model that was read. */
  readonly model?: number
}

/** Words that a new version of a law no longer has, with what stands there now. */
export interface LostQuote {
  readonly path: string
  readonly quote: string
  /** Whole text of the clause in the old version. */
  readonly before: string
  /** The clause that took its place; absent where none did. */
  readonly after?: { readonly clause: string; readonly path: string; readonly text: string }
}

/** An opinion of one person. A later one of the same person takes its place. */
export interface Decide extends Judgement {
  readonly act: 'decide'
}

/** Ends a disagreement: stands in place of the opinions that it had before it. */
export interface Resolve extends Judgement {
  readonly act: 'resolve'
}

export interface Comment {
  readonly act: 'comment'
  readonly text: string
}

/** Asks a second person to read a finding. */
export interface AskSecondReading {
  readonly act: 'second-reading'
  readonly reader?: string
}

/** A second person stands behind a finding. */
export interface Agree {
  readonly act: 'agree'
  readonly why?: string
}

/** Takes an earlier entry back; the entry stays in the log. Withdrawing a withdrawal brings it back. */
export interface Withdraw {
  readonly act: 'withdraw'
  readonly entry: string
  readonly why?: string
}

/** An opinion's quotes looked up in a new version of the law. */
export interface Carry {
  readonly act: 'carry'
  /** Id of the entry that holds the opinion. */
  readonly of: string
  /** Hashes of the old and the new version. */
  readonly from: string
  readonly to: string
  /** The opinion's whole evidence: quotes that still stand at their new places, lost ones at their old. */
  readonly evidence: readonly Evidence[]
  readonly lost: readonly LostQuote[]
}

/** A law enters the dossier, or what is known of it changes: the latest entry counts. */
export interface AddLaw {
  readonly act: 'law'
  /** Hex SHA-256 of the file. */
  readonly law: string
  readonly file: string
  readonly title: string
  readonly state: LawState
  /** ISO dates. */
  readonly adopted?: string
  readonly inForce?: string
  /** Hash of the version that this one replaces. */
  readonly replaces?: string
  /** Repair file (YAML) with which the law was read before it was kept. */
  readonly repairs?: string
  /** Hash of the clauses that count, where a person chose among several readings of the file. */
  readonly reading?: string
}

export interface SetTask {
  readonly act: 'task'
  readonly task: string
  readonly title: string
  readonly to?: string
  /** ISO date. */
  readonly due?: string
  readonly done: boolean
}

export interface SetPerson {
  readonly act: 'person'
  readonly name: string
  readonly role: 'lead' | 'reviewer' | 'reader'
}

/** A paper of the review: candidates as the program proposed them, amendments, a memo. The latest of a name counts. */
export interface KeepPaper {
  readonly act: 'paper'
  readonly sort: 'candidates' | 'amendments' | 'memo'
  readonly name: string
  /** JSON for candidates and amendments, Markdown for a memo. */
  readonly content: string
  /** Hash of the law that it was made from. */
  readonly law?: string
}

export type Act =
  | Decide
  | Resolve
  | Comment
  | AskSecondReading
  | Agree
  | Withdraw
  | Carry
  | AddLaw
  | SetTask
  | SetPerson
  | KeepPaper

/**
 * One thing that one person did. Entries are never changed or removed: what holds now is computed from all of them, so
 * that two copies of a dossier that have the same entries say the same.
 */
export interface Entry {
  /** `entry:<subject>:<time>:<first 32 hex digits of the SHA-256 of the rest>` */
  readonly _id: string
  readonly kind: 'entry'
  readonly schema: number
  /** Id of the dossier. */
  readonly dossier: string
  /** Obligation id, or `dossier` for what concerns all of it. */
  readonly subject: string
  /** ISO instant by the clock of the machine. */
  readonly at: string
  readonly by: string
  /** The latest entries of the subject that the writer had before him. */
  readonly after: readonly string[]
  /** Version of Concordance. */
  readonly program: string
  readonly did: Act
}

/** Who the dossier is about. One document per database, under the id `dossier`. */
export interface DossierDoc {
  readonly _id: 'dossier'
  readonly kind: 'dossier'
  readonly schema: number
  /** Random id: copies of a dossier share it, and only they can be merged. */
  readonly dossier: string
  readonly name: string
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string
  readonly created: string
}

/** One version of a law. File (`file`) and clauses (`law.json`) are attachments. */
export interface LawDoc {
  /** `law:<hex SHA-256 of the file>` */
  readonly _id: string
  readonly kind: 'law'
  readonly schema: number
  readonly sha256: string
  readonly format: string
  readonly language: string
  readonly title: string
  readonly clauses: number
  /** Hex SHA-256 of the attachment `law.json`. */
  readonly clausesHash: string
}

export type Doc = DossierDoc | LawDoc | Entry
