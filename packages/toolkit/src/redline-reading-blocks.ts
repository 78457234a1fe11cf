import { startKey, type TextBlock, type TextParagraph } from '@concordance/drafting'
import { type Block, blockText, type Reading } from '@concordance/formats'

/** What stands on the page beside the text of a law, and is not compared across formats. */
const beside: ReadonlySet<string> = new Set(['toc', 'furniture', 'note'])

/** Whether a block belongs to the text that is compared across formats. */
export const isText = ({ data }: Block): boolean => data?.role === undefined || !beside.has(data.role)

/**
 * What is printed before the words of a block without being among them: an automatic number, or a bullet. A bullet
 * before words that begin with a number of their own is only the list that the file was typed in.
 */
export function labelOf({ data }: Block, words: string): string {
  const label = data?.label ?? data?.unit?.label ?? ''
  if (words.startsWith(label)) return ''
  return /^[-*+–—•·○●▪]$/.test(label) &&
    /^[\u200e\u200f]*[(（]?[\p{L}\p{N}]{1,4}[\u200e\u200f]*[).）º°-]/u.test(words)
    ? ''
    : label
}

/** Blocks of a file of any format as the drafter compares them. */
export function readingBlocks(
  { tree }: Reading,
  head: (key: string, text: string) => number,
  counts: (block: Block) => boolean = isText,
): readonly TextBlock[] {
  return (tree.children as Block[]).filter(counts).map((block): TextBlock => {
    if (block.type !== 'table') return paragraph(block, head)
    const rows = block.children.map((row) =>
      row.children.map((cell) =>
        blockText(cell)
          .split('\n')
          .map((text) => plain(text, 'cell', '')),
      ),
    )
    return { type: 'table', rows }
  })
}

function paragraph(block: Exclude<Block, { type: 'table' }>, head: (key: string, text: string) => number) {
  const text = blockText(block).trim()
  const { anchor, level } = block.data ?? {}
  const label = labelOf(block, text)
  const typed = anchor === undefined ? 0 : head(startKey(anchor.part, anchor.start), text)
  const style = block.type === 'heading' ? `heading ${block.depth}` : 'paragraph'
  return {
    ...plain(text, style, String(level ?? '')),
    ...(label === '' ? {} : { label }),
    ...(typed > 0 ? { head: typed } : {}),
  }
}

const plain = (text: string, style: string, rest: string): TextParagraph => ({
  type: 'paragraph',
  text,
  layout: { style, rest },
  pieces: [],
  boxes: [],
})
