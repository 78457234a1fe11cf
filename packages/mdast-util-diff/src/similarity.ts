import type { TreeNode } from './types.ts'

/** Share of words that two lists have in common, counted with repetition (Dice's coefficient): 0 to 1. */
export function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const counts = new Map<string, number>()
  for (const word of short) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of long) {
    const left = counts.get(word)
    if (left) {
      common++
      counts.set(word, left - 1)
    }
  }
  return (2 * common) / (a.length + b.length)
}

const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'image',
  'imageReference',
  'break',
  'footnoteReference',
  'html',
  'tableCell',
])

/** Nodes whose place tells more than their words: pairing two of one type there is always sensible. */
export const isInline = (node: TreeNode): boolean => inline.has(node.type)

/** Blocks that may turn into one another and keep their children. */
const families = [new Set(['paragraph', 'heading']), new Set(['emphasis', 'strong', 'delete'])]

/** Could one node have become the other? Types are equal or of one family. */
export function compatible(a: TreeNode, b: TreeNode): boolean {
  return a.type === b.type || families.some((family) => family.has(a.type) && family.has(b.type))
}
