/** Which text of a file with tracked changes is meant: with all accepted, or with all rejected. */
export type View = 'final' | 'original'

/** Where something stands in a part. */
export interface PartAnchor {
  readonly part: string
  /** UTF-16 offsets in the decoded part: [start, end). */
  readonly start: number
  readonly end: number
  /** 0-based ordinal of the paragraph (`w:p`) or table (`w:tbl`) in its part, nested ones counted, in reading order. */
  readonly index: number
}

export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Target of the hyperlink that it stands in. */
  readonly link?: string
}

/** A footnote or endnote mark at an offset of a paragraph's text. */
export interface NoteMark {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly at: number
}

export interface Paragraph {
  readonly type: 'paragraph'
  /** The words of the chosen view: tabs as `\t`, line breaks as `\n`, field results, no numbers of lists, no note marks. */
  readonly text: string
  readonly runs: readonly Run[]
  /** The automatic number as Word shows it: `1.`, `(a)`, `Art. 5`. */
  readonly label?: string
  /** 0-based level of the list that numbers it. */
  readonly level?: number
  /** Id of the list (`w:numId`). */
  readonly list?: string
  readonly style?: { readonly id: string; readonly name: string }
  /** 0 for the outline's first level (Heading 1). */
  readonly outlineLevel?: number
  /** In twentieths of a point; `firstLine` is negative where the first line hangs out. */
  readonly indent?: { readonly left: number; readonly firstLine: number }
  readonly rightToLeft: boolean
  readonly notes: readonly NoteMark[]
  readonly bookmarks: readonly string[]
  readonly textBoxes: readonly Block[]
  /** Holds tracked changes. */
  readonly revised: boolean
  readonly anchor: PartAnchor
  /**
   * The file's paragraphs that make up this one, with the offset in `text` where each begins: more than one where a
   * tracked change joins them in this view.
   */
  readonly pieces: readonly { readonly index: number; readonly from: number }[]
}

export interface Cell {
  /** Columns of the grid that it spans. */
  readonly span: number
  /** It continues the cell above it. */
  readonly continued: boolean
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly type: 'table'
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly header: boolean }[]
  /** Columns of its grid. */
  readonly columns: number
  readonly bordered: boolean
  /** Two columns of running text side by side, as bilingual bills and bills with margin notes are laid out. */
  readonly sideBySide: boolean
  readonly anchor: PartAnchor
}

export type Block = Paragraph | Table

/** A footnote, endnote, comment, header or footer. */
export interface Story {
  readonly kind: 'footnote' | 'endnote' | 'comment' | 'header' | 'footer'
  /** `w:id` of a note or comment; the part's name for a header or footer. */
  readonly id: string
  readonly author?: string
  readonly blocks: readonly Block[]
}

export interface WordDocument {
  readonly view: View
  readonly blocks: readonly Block[]
  readonly stories: readonly Story[]
  /** Tracked changes in the file and who made them, most first. */
  readonly revisions: { readonly count: number; readonly authors: readonly string[] }
}
