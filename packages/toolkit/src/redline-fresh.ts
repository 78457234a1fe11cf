import { type Block, blockText, type Reading } from '@concordance/formats'
import type { LawText, LawTextBlock } from '@concordance/reports'
import type { WordDocument } from '@concordance/word'
import { labelOf } from './redline-reading-blocks.ts'

/** What stands beside the text in the file (page heads, contents) is not set anew. */
export const isSet = ({ data }: Block): boolean => data?.role !== 'furniture' && data?.role !== 'toc'

/** The text of a file for a fresh Word document, one block for each of its own; numbers are typed. */
export function lawTextOf(
  { tree, title, language }: Reading,
  made: { readonly date: string; readonly program: string },
): LawText {
  const blocks: LawTextBlock[] = []
  for (const block of (tree.children as Block[]).filter(isSet)) {
    // Word takes two tables that touch for one.
    if (block.type === 'table' && blocks.at(-1)?.type === 'table') blocks.push(empty)
    blocks.push(setBlock(block))
  }
  if (blocks.at(-1)?.type === 'table') blocks.push(empty)
  return { title, language, ...made, blocks }
}

const empty: LawTextBlock = { type: 'paragraph', text: '', level: 0 }

function setBlock(block: Block): LawTextBlock {
  if (block.type === 'table')
    return { type: 'table', rows: block.children.map((row) => row.children.map((cell) => blockText(cell))) }
  const words = blockText(block).trim()
  const { level = 0 } = block.data ?? {}
  const text = `${labelOf(block, words)} ${words}`.trim()
  return block.type === 'heading'
    ? { type: 'heading', depth: block.depth, text }
    : { type: 'paragraph', text, level }
}

/** The same reading with its blocks anchored in the fresh document that was made of it. */
export function freshBase(reading: Reading, document: WordDocument): Reading {
  let at = 0
  let afterTable = false
  const children = (reading.tree.children as Block[]).filter(isSet).map((block) => {
    if (block.type === 'table' && afterTable) at++
    afterTable = block.type === 'table'
    const anchor = document.blocks[at++]?.anchor
    if (!anchor) throw new Error('the fresh document has fewer blocks than its text')
    const { part, start, end, index } = anchor
    return { ...block, data: { ...block.data, anchor: { part, start, end, index } } }
  })
  return { ...reading, tree: { ...reading.tree, children } }
}
