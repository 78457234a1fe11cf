import type { ClauseKind } from '../types.ts'

/**
 * How a head is recognised. `pattern` is the source of a regular expression for the beginning of a line, with
 * placeholders: {N} a section number, {C} the number of a part, {O} an ordinal word.
 */
export interface HeadRule {
  /** A line that the rule is for; the tests try every one. */
  readonly example: string
  readonly pattern: string
  readonly kind: ClauseKind
  /** Akoma Ntoso element; the kind's own where it is left out. */
  readonly element?: string
  /** The number stands alone, without a word: taken for a section only where the whole law counts that way. */
  readonly bare?: boolean
  /** The unit has no number: `Disposiciones transitorias`. */
  readonly unnumbered?: boolean
}

/** How laws of one drafting tradition are laid out and worded. */
export interface Tradition {
  /** BCP 47 primary tags. */
  readonly languages: readonly string[]
  readonly sections: readonly HeadRule[]
  /** From the outermost to the innermost. */
  readonly containers: readonly HeadRule[]
  readonly schedules: readonly HeadRule[]
  /** Own-line subheadings inside a section that are cited: `Catégorie B`. */
  readonly categories?: string
  /** Words after which a bracketed number is a reference, not an item. */
  readonly references: string
  /** Capitalised words with which a sentence begins, to part a heading from words glued to it. */
  readonly openers?: string
  /** Headings and opening words that announce definitions. */
  readonly definitions: string
  /** Patterns with which an item or sentence of definitions begins; group `term` is the term. */
  readonly terms: readonly string[]
  /** First words of another act, which a page of a gazette may bring behind the end of this one. */
  readonly nextAct?: string
  /** Paragraphs without a number are cited by their order: 第五条第二款. */
  readonly citesOrder?: boolean
  /** Words that mark a unit as repealed when they are all that it says. */
  readonly repealed?: string
}
