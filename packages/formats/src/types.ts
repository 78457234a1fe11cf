import type { Heading, Paragraph, Root, Table } from 'mdast'
import type { VFileMessage } from 'vfile-message'

export type Format =
  | 'docx'
  | 'html'
  | 'akn'
  | 'canada-xml'
  | 'xml'
  | 'json'
  | 'md'
  | 'txt'
  | 'pdf'
  | 'odt'
  | 'rtf'
  | 'doc'

/** Where a node stands in the source file. */
export interface Anchor {
  /** Part inside a package file (`word/document.xml`); absent for plain files. */
  readonly part?: string
  /** Offsets in UTF-16 code units of the decoded source (byte order mark removed) or part: [start, end). */
  readonly start: number
  readonly end: number
  /** 1-based line of `start` (plain files). */
  readonly line?: number
  /** 1-based page (PDF). */
  readonly page?: number
  /** 0-based ordinal of the block among the blocks of its part (paragraph of a DOCX body). */
  readonly index?: number
  /** Offset in the text of that paragraph at which the block begins, where line breaks part it into several blocks. */
  readonly from?: number
}

/** What a block is in the page's furniture, where the source tells. */
export type Role = 'title' | 'toc' | 'note' | 'margin' | 'furniture' | 'quote' | 'superseded'

/** A structural unit that the source's own markup names (Akoma Ntoso, statute XML, an extraction). */
export interface Unit {
  /** Kind in the vocabulary of `law-tree` (`part`, `section`, `subsection`, `definition`, `schedule`, `text`, …). */
  readonly kind: string
  /** 0-based nesting depth of the unit. */
  readonly depth: number
  /** As printed: `5.`, `(a)`, `Art. 3`. */
  readonly label?: string
  readonly heading?: string
  /** The term that a definition defines. */
  readonly term?: string
  readonly eId?: string
  readonly repealed?: boolean
  /** Its number where the label does not show it plainly (`1` of `Article premier`); empty where it has none. */
  readonly number?: string
  /** The ordinal by which a unit without number is cited. */
  readonly place?: string
  /** Name of its element in Akoma Ntoso. */
  readonly element?: string
  /** It stands in words that are quoted from another law. */
  readonly quoted?: boolean
  /** The source says all that there is to say of its units: the words hold no further ones. */
  readonly complete?: boolean
}

/** Hints that readers put on block nodes (`node.data`); plain JSON. */
export interface BlockData {
  readonly anchor?: Anchor
  /**
   * What the source prints before the text without holding it in the text: an automatic number (`1.`, `(a)`, `Art. 5`),
   * a list's bullet (`•`, `-`), the mark of a note (`3`). Not part of the text.
   */
  readonly label?: string
  /** Depth of indentation or list level, 0-based, where the source has one. */
  readonly level?: number
  /** Distance of the first line from the margin in twentieths of a point (DOCX). */
  readonly indent?: number
  readonly role?: Role
  /** The block begins this unit. */
  readonly unit?: Unit
  /** The block belongs to the unit of this depth and stands after that unit's children (closing words of a list). */
  readonly continues?: number
  /** On a text node: set above or below the line (`1<sup>er</sup>`, `CO<sub>2</sub>`). */
  readonly script?: 'super' | 'sub'
}

declare module 'mdast' {
  interface Data extends BlockData {}
}

/** The only nodes that stand directly below the root of a reading, in the order of the page. Lists and quotes are flattened. */
export type Block = Heading | Paragraph | Table

export interface Source {
  /** File name as the user gave it, for messages. */
  readonly file: string
  readonly format: Format
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
}

/** What reading a file gives. */
export interface Reading {
  /** Its children are `Block`s; each carries an exact `data.anchor`. */
  readonly tree: Root
  readonly title: string
  /** BCP 47 primary tag; `und` where it cannot be told. */
  readonly language: string
  readonly source: Source
  readonly messages: readonly VFileMessage[]
}
