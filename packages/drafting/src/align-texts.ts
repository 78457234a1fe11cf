import { longestIncreasing, pairs, type TreeNode } from '@concordance/mdast-util-diff'

/**
 * Which texts of two lists, such as the notes of two versions, are one and the same, in order: equal or alike, and else,
 * where as many stand between two of these on either side, those at the same place.
 */
export function alignTexts(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [before: number, after: number])[] {
  const alike = pairs(tree(before), tree(after)).flatMap(([from, to]): [number, number][] => {
    const [i, j] = [from[0], to[0]]
    return from.length === 1 && i !== undefined && j !== undefined ? [[i, j]] : []
  })
  const still = longestIncreasing(alike.map(([i]) => i)).flatMap((at) => (alike[at] ? [alike[at]] : []))
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  for (const [place, index] of [...still, [before.length, after.length] as const]) {
    if (place - i === index - j) for (let step = 0; i + step < place; step++) found.push([i + step, j + step])
    if (place < before.length) found.push([place, index])
    i = place + 1
    j = index + 1
  }
  return found
}

const tree = (texts: readonly string[]): TreeNode => ({
  type: 'root',
  children: texts.map((value) => ({
    type: 'paragraph',
    children: value === '' ? [] : [{ type: 'text', value }],
  })),
})
