import {
  type OoxmlPackage,
  openPackage,
  readDocument,
  type View,
  type WordDocument,
} from '../../src/index.ts'
import { docx, type Parts } from './docx.ts'

export function opened(given: Parts | string | Uint8Array): OoxmlPackage {
  const result = openPackage(given instanceof Uint8Array ? given : docx(given))
  if (!result.ok) throw new Error(result.messages.map((one) => one.reason).join('\n'))
  return result.value
}

export function read(given: Parts | string | Uint8Array, view: View = 'final'): WordDocument {
  const result = readDocument(opened(given), { view })
  if (!result.ok) throw new Error(result.messages.map((one) => one.reason).join('\n'))
  return result.value
}

/** Blocks as lines: label and text of a paragraph, `T:cell|cell` of a table. */
export function lines(given: Parts | string | Uint8Array, view: View = 'final', numbers = true): string[] {
  return linesOf(read(given, view).blocks, numbers)
}

function linesOf(blocks: WordDocument['blocks'], numbers = true): string[] {
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? `${!numbers || block.label === undefined ? '' : `${block.label} `}${block.text}`
      : `T:${block.rows.map((row) => row.cells.map((cell) => linesOf(cell.blocks, numbers).join('\n')).join('|')).join('|')}`,
  )
}

/** Texts of footnotes, then of endnotes, without the space behind their number. */
export function notes(given: Parts | string | Uint8Array, view: View = 'final'): string[] {
  const { stories } = read(given, view)
  return ['footnote', 'endnote'].flatMap((kind) =>
    stories
      .filter((story) => story.kind === kind)
      .map(({ blocks }) => linesOf(blocks).join('\n').trimStart()),
  )
}
