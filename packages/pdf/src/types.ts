/** What is drawn as one sign on a page. Coordinates in points, y upwards from the page's lower edge, page upright. */
export interface Glyph {
  /** Usually one character; several for a ligature (`fi`, lam-alef), in logical order. */
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  /** Height of the font in points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** Glyphs without white space between them, from left to right. */
export interface Word {
  readonly glyphs: readonly Glyph[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** Words on one baseline within one column, in reading order. */
export interface Line {
  readonly page: number
  readonly words: readonly Word[]
  /** In reading order, words parted by one space. */
  readonly text: string
  readonly rtl: boolean
  /**
   * Right-to-left words in a paragraph that runs left to right, for want of a direction mark: signs before the first
   * and after the last word of the paragraph stand at the wrong end of their line.
   */
  readonly misset: boolean
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** All words of it. */
  readonly bold: boolean
  readonly italic: boolean
  /** Edges of the column that the line stands in. */
  readonly column: readonly [left: number, right: number]
}

export type Role = 'toc' | 'note' | 'margin' | 'furniture'

/** A paragraph, a heading, a note, or a piece of page furniture, in reading order. */
export interface Block {
  readonly text: string
  /** 1-based. */
  readonly page: number
  /** Page on which it ends, where another. */
  readonly endPage: number
  /** Smallest box around its first page's part: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number]
  /** Steps of indentation from the column's edge. */
  readonly level: number
  /** Font height relative to the body's: 1 = the same. */
  readonly scale: number
  readonly bold: boolean
  readonly centred: boolean
  readonly role?: Role
}

export interface PageInfo {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Signs drawn as text. */
  readonly signs: number
  /** Share of the page that images cover, 0 to 1. */
  readonly imageShare: number
  /** A picture of a page without its text: needs character recognition. */
  readonly scanned: boolean
  /** How sure the recognition of a scanned page was, 0 to 100. */
  readonly confidence?: number
}

export interface PdfText {
  readonly title: string
  /** As the file declares it; empty where it does not. */
  readonly language: string
  readonly pages: readonly PageInfo[]
  readonly blocks: readonly Block[]
}
