import type { Edit } from '../../src/index.ts'
import type { Parts } from '../build/docx.ts'

/** A made-up bill, edits to it, and what it must be when they are accepted. Rejected, it must be what it was. */
export interface HardCase {
  readonly name: string
  readonly base: Parts
  readonly edits: readonly Edit[]
  /** Lines of the body: number and words of a paragraph, `T:cell|cell` of a table. */
  readonly accepted: readonly string[]
  /** Texts of footnotes, then of endnotes, where the case is about them. */
  readonly notes?: readonly string[]
  /** Rules of the edits that must be refused. */
  readonly refused?: readonly string[]
  /** Why LibreOffice is not asked, or only asked about one side. */
  readonly judge?: { readonly skip: 'both' | 'accepted' | 'rejected' | 'notes'; readonly because: string }
}

export const words = (index: number, old: string, text: string, more: object = {}): Edit => ({
  kind: 'replace',
  at: { index },
  old,
  text,
  ...more,
})

export const insertAt = (index: number, from: number, text: string, more: object = {}): Edit => ({
  kind: 'replace',
  at: { index },
  from,
  to: from,
  text,
  ...more,
})
