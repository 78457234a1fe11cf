import type { PdfOptions } from '@concordance/pdf'
import type { OoxmlPackage, WordDocument } from '@concordance/word'
import type { VFileMessage } from 'vfile-message'
import type { Convert } from './convert.ts'
import type { Limits } from './limits.ts'
import type { Block } from './types.ts'

/** Recognition of scanned pages, places of pdf.js's own data, progress and cancelling. */
export type PageOptions = Omit<PdfOptions, 'maxPages'>

/** A Word file as it was opened and read on the way. */
export interface OpenedWord {
  readonly package: OoxmlPackage
  readonly document: WordDocument
}

/** What a reader of one format is given. */
export interface Input {
  readonly file: string
  readonly bytes: Uint8Array
  /** The decoded source; empty for package files. */
  readonly text: string
  readonly limits: Limits
  /** How pages of a PDF are read. */
  readonly pages?: PageOptions | undefined
  /** Turns other word processors' files into DOCX, where the place can. */
  readonly convert?: Convert | undefined
  /** The language that the reader of the law gave. */
  readonly language?: string | undefined
  /** Which state of tracked changes to read. */
  readonly view: 'original' | 'final'
  /** Is given a Word file as it was opened, by callers that go on to work in it. */
  readonly onWord?: ((opened: OpenedWord) => void) | undefined
}

/** What it gives: blocks in the order of the page, and what the source says of itself. */
export interface Parsed {
  readonly blocks: readonly Block[]
  readonly title?: string | undefined
  /** Language that the source declares, as declared. */
  readonly language?: string | undefined
  readonly messages?: readonly VFileMessage[]
}

export type Reader = (input: Input) => Parsed | Promise<Parsed>
