import type { Status } from '@concordance/gap-analysis'
import type { Element } from 'hast'
import type { Heading, HeadingData, PhrasingContent, RootContent } from 'mdast'

/**
 * A document as a tree: mdast, and beside it the few things that a printed document has and Markdown has not. Plain
 * data; headings of depth 1 are the title, depth 2 to 4 are the levels of the outline.
 */
export interface DocumentTree {
  readonly type: 'root'
  /** Headings get numbers: 1, 1.1, 1.1.1. */
  readonly numbered?: boolean
  readonly children: readonly Block[]
}

export type Block =
  | RootContent
  | NamedHeading
  | StyledParagraph
  | Quotation
  | Grid
  | Facts
  | Box
  | Items
  | Figure
  | Sheet
  | PageBreak
  | Contents

export type Inline = PhrasingContent | Said | StatusWord

/** Words in another language than the document's. */
export interface Said {
  readonly type: 'said'
  readonly value: string
  /** BCP 47 tag. */
  readonly language: string
}

/** Sign and word of a status. */
export interface StatusWord {
  readonly type: 'status'
  readonly status: Status
  readonly value: string
}

/** A heading that can be linked to as `#id`, or that bears no number where the others do. */
export interface NamedHeading extends Heading {
  data: HeadingData & { readonly id?: string; readonly unnumbered?: boolean }
}

/** How a paragraph is meant; each has a named style. */
export type Look = 'subtitle' | 'lead' | 'label' | 'muted' | 'clause' | 'keep'

export interface StyledParagraph {
  readonly type: 'paragraph'
  readonly look?: Look
  readonly children: readonly Inline[]
}

/** Exact words of a law or of a draft, set off, in their own language and direction. */
export interface Quotation {
  readonly type: 'quotation'
  readonly look: 'law' | 'official' | 'draft'
  /** BCP 47 tag. */
  readonly language: string
  readonly lines: readonly string[]
}

/** A table whose cells hold blocks, with a caption and a header row that is repeated on every page. */
export interface Grid {
  readonly type: 'grid'
  /** Printed above and spoken; numbered unless `quiet`, which is spoken only. */
  readonly caption: string
  readonly quiet?: boolean
  /** Relative widths of the columns. */
  readonly widths: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  /** The row may break over a page. Short rows are kept whole. */
  readonly long?: boolean
}

export interface GridCell {
  readonly children: readonly Block[]
  /** Colours the cell as the status, beside its word. */
  readonly status?: Status
}

/** Names and what they stand for: the block under a title, a list of terms. */
export interface Facts {
  readonly type: 'facts'
  /** Spoken, not printed. */
  readonly caption: string
  readonly rows: readonly { readonly name: string; readonly children: readonly Block[] }[]
}

/** Set off from the text: what must not be overlooked. */
export interface Box {
  readonly type: 'box'
  readonly look: 'caution' | 'note'
  readonly title?: string
  readonly children: readonly Block[]
}

/** A list whose items hold any blocks. */
export interface Items {
  readonly type: 'items'
  readonly ordered?: boolean
  readonly items: readonly (readonly Block[])[]
}

/** A picture as SVG with a caption and the same told in words. */
export interface Figure {
  readonly type: 'figure'
  /** An `svg` element with `viewBox`, of `g`, `rect`, `line`, `circle`, `polygon`, `path` and `text`. */
  readonly picture: Element
  readonly caption: string
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string
}

/** Pages that lie; stands at the top level only. */
export interface Sheet {
  readonly type: 'sheet'
  readonly orientation: 'landscape'
  readonly children: readonly Block[]
}

export interface PageBreak {
  readonly type: 'pageBreak'
}

/** Where the table of contents stands. */
export interface Contents {
  readonly type: 'contents'
  /** Deepest level of the outline that is listed: 1 to 3. */
  readonly depth: number
}
