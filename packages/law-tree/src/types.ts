import type { Anchor, Role, Source } from '@concordance/formats'
import type { VFileMessage } from 'vfile-message'

/**
 * `section` is the basic numbered unit whatever the tradition calls it (section, article, §, artículo, المادة, 条, члан);
 * `schedule` an annex; `text` what has no number.
 */
export type ClauseKind =
  | 'book'
  | 'title'
  | 'part'
  | 'chapter'
  | 'division'
  | 'subdivision'
  | 'section'
  | 'subsection'
  | 'paragraph'
  | 'subparagraph'
  | 'item'
  | 'definition'
  | 'schedule'
  | 'text'

/** A stretch of a clause's text and where it stands in the source. */
export interface Span {
  /** Offsets in `Clause.text`: [from, to). */
  readonly from: number
  readonly to: number
  readonly anchor: Anchor
  /** Offset at which the stretch begins in the text of its block, where the clause does not begin with the block. */
  readonly offset?: number
  /** For the row of a table: the length of each cell's text; a space stands behind each that is not empty. */
  readonly cells?: readonly number[]
}

/** A numbered unit of a law, the only thing cited. Plain JSON. */
export interface Clause {
  readonly type: 'clause'
  readonly kind: ClauseKind
  /** eId after the Akoma Ntoso naming convention: `part_1__sec_5__subsec_1`. Unique in the law. */
  readonly id: string
  /** What is printed, without word, sign or bracket: `5`, `24a`, `1`; absent where nothing is printed. */
  readonly number?: string
  /** As printed: `Art. 5.`, `(a)`, `§ 3`. */
  readonly label?: string
  /** Citation from the section downwards: `5(1)(a)`; above the section the unit's own word and number. */
  readonly path: string
  readonly heading?: string
  /** The defined term, for a definition. */
  readonly term?: string
  /**
   * Everything printed in this clause but its children: label, heading and words, white space joined,
   * blocks parted by a line feed. The joined texts of all clauses in reading order are the whole law.
   */
  readonly text: string
  /** Offset in `text` at which the words begin, behind label and heading. */
  readonly bodyStart: number
  readonly spans: readonly Span[]
  readonly repealed?: boolean
  /** Name of the Akoma Ntoso element for this unit: `section`, `article`, `paragraph`, `point`, `attachment`, … */
  readonly element: string
  /** What the source's page furniture makes of a `text` clause: a note, a table of contents, an old version. */
  readonly role?: Role
  /** The unit stands in words that an amending clause quotes: it is part of another law. */
  readonly quoted?: boolean
  readonly children: readonly Clause[]
}

/** A national text as a tree of clauses. */
export interface Law {
  readonly type: 'law'
  readonly title: string
  readonly language: string
  readonly source: Source
  readonly children: readonly Clause[]
  readonly messages: readonly VFileMessage[]
}

/** A clause with its place in the tree. */
export interface FlatClause {
  readonly clause: Clause
  /** eId of the parent; absent at the top. */
  readonly parent?: string
  /** The clauses above it, outermost first. */
  readonly ancestors: readonly Clause[]
  /** 1-based line in the source, for plain files. */
  readonly line?: number
}

/** What a block of `toMdast` tells of the clause that it begins, beside `data.unit`. */
export interface ClauseData {
  readonly number?: string
  readonly label?: string
  readonly heading?: string
  readonly term?: string
  /** Place by which a clause without number is cited. */
  readonly place?: string
  readonly element: string
  readonly role?: Role
  readonly repealed?: boolean
  readonly quoted?: boolean
  /** Length of label and heading in the block. */
  readonly bodyStart: number
}

/** What a repair says of the block that it made. */
export interface RepairData {
  readonly kind: ClauseKind
  /** The block begins the unit of this number. */
  readonly number?: string
  /** Length of what was read in place of the printed number. */
  readonly labelEnd?: number
  /** The block is the heading: of the section behind it, or of a unit above sections. */
  readonly heading?: true
}

declare module 'mdast' {
  interface Data {
    clause?: ClauseData
    repair?: RepairData
  }
}

/** One row of the outline that `concordance read --json` prints. */
export interface OutlineRow {
  readonly id: string
  readonly kind: ClauseKind
  readonly number: string | null
  readonly path: string
  readonly heading: string | null
  readonly text: string
  readonly parent: string | null
  readonly line: number | null
}
