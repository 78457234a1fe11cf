import type { Clause, FlatClause } from '@concordance/law-tree'
import type { VFileMessage } from 'vfile-message'

/** Languages in which the findings are worded. */
export type Wording = { readonly en: string; readonly fr: string; readonly es: string }

/**
 * `error`: the text cannot be applied as it stands. `warning`: it can, but a reader will doubt what is meant.
 * `info`: a habit of drafting that is worth a look.
 */
export type Severity = 'error' | 'warning' | 'info'

/** A made-up law that keeps the rule and one that breaks it: test, documentation and specification at once. */
export interface RuleExample {
  /** BCP 47 primary tag of the language of both texts. */
  readonly language: string
  readonly ok: string
  readonly 'not-ok': string
  /** Path of the clause in which the finding stands. */
  readonly at: string
  /** Path of the other clause that explains it, where there is one. */
  readonly other?: string
}

/** What `rules/<id>.yaml` holds. `{name}` in a wording is filled from the finding's values. */
export interface RuleText {
  readonly id: string
  readonly severity: Severity
  /** Languages of laws that the rule knows; in others it stays silent and `check` says so. */
  readonly languages: readonly string[]
  /** What the rule looks for, in one line. */
  readonly about: Wording
  readonly unexpected: Wording
  readonly expected: Wording
  /** What to do, or why it matters. */
  readonly note: Wording
  readonly examples: readonly RuleExample[]
}

/** A stretch of a clause's text: offsets in `Clause.text`, [from, to). */
export interface Place {
  readonly clause: Clause
  readonly from: number
  readonly to: number
}

/** What a rule found, without words. */
export interface Finding {
  readonly at: Place
  /** The place that explains it: the other definition, the repealed clause, the first period. */
  readonly other?: Place
  /** Values of the placeholders in the rule's wording; what is no quotation is worded in every language. */
  readonly values: { readonly [name: string]: string | Wording }
}

export interface Rule extends RuleText {
  readonly find: (law: LawIndex) => readonly Finding[]
}

/** A law with what the rules look up, made once. */
export interface LawIndex {
  readonly language: string
  readonly title: string
  /** Every clause that belongs to the law in force: no notes, no quoted law, nothing behind the end. */
  readonly clauses: readonly FlatClause[]
  readonly sections: readonly FlatClause[]
  /** Comparable number → sections. */
  readonly sectionsByNumber: ReadonlyMap<string, readonly Clause[]>
  readonly schedules: readonly Clause[]
  /** `part 4` → containers; also `part` alone for any. */
  readonly containers: ReadonlyMap<string, readonly Clause[]>
  /** eId → the section or schedule in which the clause stands. */
  readonly homeOf: ReadonlyMap<string, Clause>
  readonly byId: ReadonlyMap<string, FlatClause>
  /** What `law-tree` doubts; each message's note is a clause's eId. */
  readonly doubts: readonly VFileMessage[]
  readonly source: Source
}

interface Source {
  readonly file: string
  readonly sha256: string
}
