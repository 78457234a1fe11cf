import { type Block, blockText, type Reading } from '@concordance/formats'
import { toLaw } from '@concordance/law-tree'
import type { LawText, LawTextBlock, LawTextRun } from '@concordance/reports'
import type { WordDocument } from '@concordance/word'
import { freshLayouts } from './redline-fresh-layout.ts'
import { labelOf } from './redline-reading-blocks.ts'

/** What stands beside the text in the file (page heads, contents) is not set anew. */
export const isSet = ({ data }: Block): boolean => data?.role !== 'furniture' && data?.role !== 'toc'

/** The text of a file for a fresh Word document, one block for each of its own; numbers are typed. */
export function lawTextOf(
  reading: Reading,
  made: { readonly date: string; readonly program: string },
): LawText {
  const { tree, title, language, source } = reading
  // Pages and plain lines tell no headings and no levels of their own: the law's clauses do.
  const layout = source.format === 'pdf' || source.format === 'txt' ? freshLayouts(toLaw(reading)) : unknown
  const blocks: LawTextBlock[] = []
  for (const block of (tree.children as Block[]).filter(isSet)) {
    // Word takes two tables that touch for one.
    if (block.type === 'table' && blocks.at(-1)?.type === 'table') blocks.push(empty)
    blocks.push(setBlock(block, layout))
  }
  if (blocks.at(-1)?.type === 'table') blocks.push(empty)
  return { title, language, ...made, blocks }
}

const empty: LawTextBlock = { type: 'paragraph', text: [], level: 0 }

const unknown: ReturnType<typeof freshLayouts> = () => undefined

function setBlock(block: Block, layout: ReturnType<typeof freshLayouts>): LawTextBlock {
  if (block.type === 'table')
    return { type: 'table', rows: block.children.map((row) => row.children.map((cell) => blockText(cell))) }
  const words = blockText(block).trim()
  const { level = 0 } = block.data ?? {}
  const label = labelOf(block, words)
  const text = [...(label === '' ? [] : [{ text: `${label} ` }]), ...trimmed(runsOf(block))]
  if (block.type === 'heading') return { type: 'heading', depth: block.depth, text }
  const own = layout(block, words)
  if (own && 'heading' in own) return { type: 'heading', depth: own.heading, text }
  return { type: 'paragraph', text, level: own?.level ?? (layout === unknown ? level : 0) }
}

type Nodes = Parameters<typeof blockText>[0]

/** The words of a block as `blockText` gives them, with their look. */
function runsOf(node: Nodes, look: Omit<LawTextRun, 'text'> = {}): LawTextRun[] {
  if (!('children' in node)) {
    const text = blockText(node)
    return text === '' ? [] : [{ text, ...look }]
  }
  const bold = node.type === 'strong' ? { bold: true } : {}
  const italic = node.type === 'emphasis' ? { italic: true } : {}
  return node.children.flatMap((one) => runsOf(one, { ...look, ...bold, ...italic }))
}

/** Without the white space around the whole. */
function trimmed(runs: readonly LawTextRun[]): LawTextRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  const last = runs.findLastIndex(({ text }) => text.trim() !== '')
  if (first < 0) return []
  return runs.slice(first, last + 1).map((run, order) => {
    const text = order === 0 ? run.text.trimStart() : run.text
    return { ...run, text: order === last - first ? text.trimEnd() : text }
  })
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
