import type { Block, NoteMark, Paragraph, Story, WordDocument } from '@concordance/word'

/** A note's mark in the running text, with what it says. */
export interface Marked {
  readonly mark: NoteMark
  /** The paragraph that it stands in, and its place in the list of all. */
  readonly paragraph: Paragraph
  readonly order: number
  readonly story: Story
}

/** Paragraphs of the running text in reading order, those of tables and boxes as well. */
export function runningParagraphs(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block, ...runningParagraphs(block.textBoxes)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => runningParagraphs(cell.blocks))),
  )
}

/** The marks of a document in reading order; a mark without a note is left out. */
export function marksOf(paragraphs: readonly Paragraph[], stories: readonly Story[]): readonly Marked[] {
  const byName = new Map(stories.map((story) => [`${story.kind} ${story.id}`, story]))
  return paragraphs.flatMap((paragraph, order) =>
    paragraph.notes.flatMap((mark) => {
      const story = byName.get(`${mark.kind} ${mark.id}`)
      return story ? [{ mark, paragraph, order, story }] : []
    }),
  )
}

/** What a note says, a line for each paragraph; the space behind its number is none of it. */
export const noteText = ({ blocks }: Pick<Story, 'blocks'>): string =>
  runningParagraphs(blocks)
    .map(({ text }) => text)
    .join('\n')
    .trim()

/** The notes as a reader meets them: paragraph, kind and words of each. */
export function notesInOrder({ blocks, stories }: Pick<WordDocument, 'blocks' | 'stories'>): string[] {
  return marksOf(runningParagraphs(blocks), stories).map(
    ({ order, mark, story }) => `${mark.kind} in paragraph ${order + 1}: ${noteText(story)}`,
  )
}
