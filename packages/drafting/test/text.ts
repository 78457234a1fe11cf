import type { ParagraphEdit, TextBlock, TextCell, TextParagraph } from '../src/index.ts'

interface Look {
  readonly label?: string
  readonly style?: string
  readonly head?: number
}

/** A base: its paragraphs are numbered in reading order, as those of a file are. */
export function base(
  ...blocks: readonly (string | readonly [string, Look] | readonly (readonly string[])[])[]
) {
  let index = -1
  let table = -1
  return blocks.map((block): TextBlock => {
    if (isRows(block)) {
      table++
      return {
        type: 'table',
        index: table,
        rows: block.map((row) => row.map((cell): TextCell => [place(cell)])),
      }
    }
    return typeof block === 'string' ? place(block) : place(...block)
  })

  function place(text: string, look: Look = {}): TextParagraph {
    index++
    return { ...paragraph(text, look), pieces: [{ index, from: 0 }] }
  }
}

/** A new text. */
export const after = (
  ...blocks: readonly (string | readonly [string, Look] | readonly (readonly string[])[])[]
): TextBlock[] =>
  blocks.map((block): TextBlock => {
    if (isRows(block))
      return { type: 'table', rows: block.map((row) => row.map((cell) => [paragraph(cell)])) }
    return typeof block === 'string' ? paragraph(block) : paragraph(...block)
  })

const isRows = (block: unknown): block is readonly (readonly string[])[] =>
  Array.isArray(block) && Array.isArray(block[0])

function paragraph(text: string, { style = 'Normal', ...rest }: Look = {}): TextParagraph {
  const look = rest.label === undefined ? '' : 'list'
  return { type: 'paragraph', text, ...rest, layout: { style, rest: look }, pieces: [], boxes: [] }
}

/** Edits in one line each, to be read in a test. */
export function told(edits: readonly ParagraphEdit[]): string[] {
  return edits.map((edit) => {
    switch (edit.kind) {
      case 'replace':
        return `${edit.at.index}: [-${edit.old}-]{+${edit.text}+}`
      case 'insert-paragraphs':
        return `${edit.where} ${edit.at.index}: ${edit.paragraphs.map(({ text, like, list }) => [text, like === undefined ? '' : `like ${like}`, list ?? ''].filter(Boolean).join(' | ')).join(' ¶ ')}`
      case 'delete-paragraph':
        return `${edit.at.index}: deleted`
      case 'split':
        return `${edit.at.index}: parted at ${edit.from} {+${edit.end}¶${edit.start}+}`
      case 'merge':
        return `${edit.at.index}: joined {+${edit.text}+}`
      case 'layout':
        return `${edit.at.index}: like ${edit.layout.like}`
      case 'insert-row':
        return `table ${edit.table} behind row ${edit.row}: ${edit.cells.join(' | ')}`
      case 'delete-row':
        return `table ${edit.table} row ${edit.row}: deleted`
    }
    return edit
  })
}
