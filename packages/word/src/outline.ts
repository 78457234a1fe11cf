import type { Block, Paragraph, WordDocument } from './types.ts'

/** What a reader sees of a block, as one line; lists of such lines tell whether two documents are the same. */
export type Line = string

/** `look`: with bold, italic and links of the words as well. */
export function outline(document: Pick<WordDocument, 'blocks' | 'stories'>, look: boolean): readonly Line[] {
  const lines = document.blocks.flatMap((block) => linesOf(block, look))
  for (const story of document.stories) {
    if (story.kind === 'comment') continue
    lines.push(`— ${story.kind} ${story.id}`, ...story.blocks.flatMap((block) => linesOf(block, look)))
  }
  return lines
}

function linesOf(block: Block, look: boolean): Line[] {
  if (block.type === 'paragraph')
    return [
      paragraphLine(block, look),
      ...block.textBoxes.flatMap((box) => linesOf(box, look).map((line) => `box ${line}`)),
    ]
  return block.rows.flatMap((row, index) => [
    `row ${index}`,
    ...row.cells.flatMap((cell) => [
      `cell ${cell.span} ${cell.continued}`,
      ...cell.blocks.flatMap((inner) => linesOf(inner, look)),
    ]),
  ])
}

/** Number, words, style, list, direction and note marks; a missing style is the standard one. */
export function paragraphLine(
  paragraph: Pick<
    Paragraph,
    'label' | 'text' | 'style' | 'list' | 'level' | 'rightToLeft' | 'notes' | 'runs'
  >,
  look: boolean,
): Line {
  const { label = '', text, style, list = '', level = '', rightToLeft, notes, runs } = paragraph
  const marks = notes.map((note) => `${note.kind} ${note.id} at ${note.at}`).join(', ')
  const shown = look ? ` ${JSON.stringify(runs)}` : ''
  return `${label} | ${text} | ${style?.id ?? ''} ${list}/${level}${rightToLeft ? ' rtl' : ''} ${marks}${shown}`
}

/** The first place where two lists of lines differ, in words; nothing where they are the same. */
export function firstDifference(expected: readonly Line[], found: readonly Line[]): string | undefined {
  const length = Math.max(expected.length, found.length)
  for (let index = 0; index < length; index++)
    if (expected[index] !== found[index])
      return `line ${index + 1}: expected “${expected[index] ?? 'nothing'}”, found “${found[index] ?? 'nothing'}”`
  return undefined
}
