import type { Clause, Law } from '@concordance/law-tree'
import type { Hit } from './find-terms.ts'

/** A section with all clauses in it: what lawyers cite first, and what candidates are counted in. */
export interface Section {
  readonly law: Law
  /** Number of the section in lower case; empty for text that belongs to no numbered unit. */
  readonly key: string
  readonly clauses: IndexedClause[]
  /** Concepts in the headings above the section. */
  readonly above: ReadonlySet<number>
}

/** Clauses that are cited under one number, and ranked as one. */
export interface Citation {
  readonly section: Section
  /** In lower case; empty for text that belongs to no numbered unit. */
  readonly key: string
  readonly clauses: IndexedClause[]
}

/** A clause with what was found in it. */
export interface IndexedClause {
  readonly clause: Clause
  readonly section: Section
  readonly parent: IndexedClause | undefined
  /** By what is cited first, `12` of `12(1)(a)`: mostly the section, but `28.1` where subsections bear numbers of their own. */
  readonly citation: Citation
  readonly units: Unit[]
  readonly children: IndexedClause[]
  /** Concepts in its own heading. */
  readonly heading: ReadonlySet<number>
}

/** A sentence or list item of a clause, the smallest thing that is scored and quoted. */
export interface Unit {
  readonly index: number
  readonly clause: IndexedClause
  /** Offsets in the clause's text. */
  readonly from: number
  readonly to: number
  readonly hits: readonly Hit[]
  readonly words: number
}

/** All laws at hand as one row of sentences. */
export interface Corpus {
  readonly laws: readonly Law[]
  readonly sections: readonly Section[]
  readonly citations: readonly Citation[]
  readonly clauses: readonly IndexedClause[]
  readonly units: readonly Unit[]
}
