import type { DocumentWording } from '@concordance/templates'
import type { Outline } from './outline.ts'

export type DocumentFormat = 'docx' | 'html' | 'md'

export interface DocumentMetadata {
  readonly title: string
  readonly subject?: string
  readonly keywords?: string
  /** Version of Concordance that made the document. */
  readonly program: string
  /** Stands at the head of every page, such as that the document rests on proposals only. */
  readonly notice?: string
  /** Stands at the foot of every page, left of the page's number. */
  readonly foot?: string
}

export interface DocumentOptions {
  readonly format: DocumentFormat
  /** BCP 47 tag of the document's language; one of `documentLanguages`, with or without a region. */
  readonly language: string
  readonly page: 'A4' | 'Letter'
  readonly metadata: DocumentMetadata
  /** ISO date of the document; the clock is never read. */
  readonly now: string
}

/** What every writer needs beside the tree. */
export interface Setting extends DocumentOptions {
  readonly wording: DocumentWording
  readonly direction: 'ltr' | 'rtl'
  readonly outline: Outline
}
