import { longestIncreasing, pairs, type TreeNode } from '@concordance/mdast-util-diff'
import type { TextBlock, TextCell, TextParagraph, TextTable } from './text-blocks.ts'

/** Blocks and rows that are one and the same before and after. */
export type Partners = ReadonlyMap<object, object>

/** A block of the new text and the one that it was, in the order of both; on its own side alone it came or went. */
export interface Aligned<T> {
  readonly before: readonly T[]
  readonly after: readonly T[]
  /** Positions that stand for each other, rising on both sides. */
  readonly pairs: readonly (readonly [before: number, after: number])[]
}

/** Looks for partners in whole texts at once, so that what moved from one cell to another is not taken for its neighbour. */
export function partnersOf(before: readonly TextBlock[], after: readonly TextBlock[]): Partners {
  const a = layOut(before)
  const b = layOut(after)
  const partners = new Map<object, object>()
  for (const [from, to] of pairs(a.root, b.root)) {
    const [one, other] = [a.blocks.get(from.join('.')), b.blocks.get(to.join('.'))]
    if (one && other) partners.set(other, one)
  }
  return partners
}

/** Aligns the children of one container; what changed its place among them counts as gone and come. */
export function align<T extends object>(
  before: readonly T[],
  after: readonly T[],
  partners: Partners,
): Aligned<T> {
  const places = new Map<object, number>(before.map((block, index) => [block, index]))
  const found: (readonly [number, number])[] = []
  for (const [index, block] of after.entries()) {
    const partner = partners.get(block)
    const place = partner && places.get(partner)
    if (place !== undefined) found.push([place, index])
  }
  const still = longestIncreasing(found.map(([place]) => place))
  return { before, after, pairs: still.flatMap((index) => (found[index] ? [found[index]] : [])) }
}

/** Words by which a paragraph is known again: its number may change. */
const knownBy = ({ text, head = 0 }: TextParagraph): string => text.slice(head).replace(/\s+/g, ' ').trim()

function layOut(blocks: readonly TextBlock[]): { root: TreeNode; blocks: ReadonlyMap<string, object> } {
  const known = new Map<string, object>()
  const nodeOf = (block: TextBlock, path: string): TreeNode => {
    known.set(path, block)
    return block.type === 'table' ? tableNode(block, path) : paragraphNode(block)
  }
  const paragraphNode = (paragraph: TextParagraph): TreeNode => {
    const value = knownBy(paragraph)
    return { type: 'paragraph', children: value === '' ? [] : [{ type: 'text', value }] }
  }
  const tableNode = ({ rows }: TextTable, path: string): TreeNode => ({
    type: 'table',
    children: rows.map((row, at) => {
      known.set(`${path}.${at}`, row)
      return {
        type: 'tableRow',
        children: row.map((cell, column) => cellNode(cell, `${path}.${at}.${column}`)),
      }
    }),
  })
  const cellNode = (cell: TextCell, path: string): TreeNode => ({
    type: 'tableCell',
    children: cell.map((block, at) => nodeOf(block, `${path}.${at}`)),
  })
  const children = blocks.map((block, at) => nodeOf(block, `${at}`))
  return { root: { type: 'root', children }, blocks: known }
}
