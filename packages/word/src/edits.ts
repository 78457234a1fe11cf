import type { Message } from './message.ts'

/** A paragraph of a part. `index` is the ordinal of `w:p` in the part, as `Paragraph.pieces` gives it. */
export interface ParagraphPlace {
  /** The main part where absent. */
  readonly part?: string
  readonly index: number
}

/** How a new or changed paragraph is laid out; what is absent is taken from its model. */
export interface ParagraphLayout {
  /** Ordinal of the paragraph of the base whose layout it takes. */
  readonly like?: number
  /** Id of a paragraph style. */
  readonly style?: string
  /** Id of a list of the file, or `none`. */
  readonly list?: string
  /** 0-based level in the list. */
  readonly level?: number
}

interface Common {
  /** Told to the reader beside the change: which obligation, why. */
  readonly comment?: string
  /** What the caller knows about the edit (clause, obligation); carried into the receipt untouched. */
  readonly about?: unknown
}

/**
 * Words from `from` up to `to` (UTF-16 offsets in the final text of the paragraph alone) become `text`.
 * Without offsets, `old` must stand in the paragraph exactly once; with both, `old` must stand there.
 */
export interface ReplaceWords extends Common {
  readonly kind: 'replace'
  readonly at: ParagraphPlace
  readonly from?: number
  readonly to?: number
  readonly old?: string
  readonly text: string
}

export interface NewParagraph extends ParagraphLayout {
  readonly text: string
}

/** New paragraphs or list items before or after one of the base. */
export interface InsertParagraphs extends Common {
  readonly kind: 'insert-paragraphs'
  readonly at: ParagraphPlace
  readonly where: 'before' | 'after'
  readonly paragraphs: readonly NewParagraph[]
  /** They are the paragraphs that deletions of the same name take from elsewhere in the part. */
  readonly move?: string
}

/**
 * A deletion and an insertion that name the same move are written as Word's own move where the paragraphs follow each
 * other, are the same words and hold words only; else as a deletion and an insertion.
 */
export interface DeleteParagraph extends Common {
  readonly kind: 'delete-paragraph'
  readonly at: ParagraphPlace
  readonly old?: string
  readonly move?: string
}

/** One paragraph becomes two at an offset; words may be added at the end of the first and the start of the second. */
export interface SplitParagraph extends Common {
  readonly kind: 'split'
  readonly at: ParagraphPlace
  readonly from: number
  readonly end?: string
  readonly start?: string
  /** Layout of the first of the two. */
  readonly first?: ParagraphLayout
  /** Layout of the second of the two. */
  readonly second?: ParagraphLayout
}

/** A paragraph and the next become one, laid out as the first; `text` is put between them. */
export interface MergeParagraphs extends Common {
  readonly kind: 'merge'
  readonly at: ParagraphPlace
  readonly text?: string
}

export interface ChangeLayout extends Common {
  readonly kind: 'layout'
  readonly at: ParagraphPlace
  readonly layout: ParagraphLayout
}

/** A new row after row `row` of a table (`-1`: before the first), one text a cell. */
export interface InsertRow extends Common {
  readonly kind: 'insert-row'
  readonly part?: string
  /** Ordinal of `w:tbl` in the part. */
  readonly table: number
  readonly row: number
  readonly cells: readonly string[]
}

export interface DeleteRow extends Common {
  readonly kind: 'delete-row'
  readonly part?: string
  readonly table: number
  readonly row: number
}

/** A new note, whose mark stands at an offset of the paragraph's final text. Lines of `text` are its paragraphs. */
export interface InsertNote extends Common {
  readonly kind: 'insert-note'
  readonly at: ParagraphPlace
  readonly from: number
  readonly note: 'footnote' | 'endnote'
  readonly text: string
}

/** The mark of a note goes, and with it the note. */
export interface DeleteNote extends Common {
  readonly kind: 'delete-note'
  readonly at: ParagraphPlace
  readonly note: 'footnote' | 'endnote'
  /** Id of the note, as `Paragraph.notes` gives it. */
  readonly id: string
}

export type Edit =
  | ReplaceWords
  | InsertParagraphs
  | DeleteParagraph
  | SplitParagraph
  | MergeParagraphs
  | ChangeLayout
  | InsertRow
  | DeleteRow
  | InsertNote
  | DeleteNote

/** Who makes the changes and when; given, never read from a clock. */
export interface Stamp {
  readonly author: string
  /** ISO 8601 with time, as Word writes it: `2025-03-01T09:00:00Z`. */
  readonly date: string
}

/** An edit that was not written, and why. */
export interface RefusedEdit {
  /** Position in the list of edits that was given. */
  readonly edit: number
  readonly message: Message
}
