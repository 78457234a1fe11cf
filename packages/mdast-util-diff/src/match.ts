import { align } from './align.ts'
import { likelyPairs } from './shingles.ts'
import { compatible, dice, isInline } from './similarity.ts'
import { childrenOf, type Tree, wordsOf } from './tree.ts'
import type { Matching, Settings } from './types.ts'

/** Share of common words from which a block under another parent counts as moved and edited. */
const movedSimilarity = 0.6

/**
 * Finds which node after is which node before: from the root down, siblings with siblings, then what has gone under
 * another parent. Method: Chawathe et al., "Change detection in hierarchically structured information" (1996), with
 * patience anchors in place of its longest common subsequence.
 */
export function match(before: Tree, after: Tree, settings: Settings): Matching {
  const toAfter = new Int32Array(before.nodes.length).fill(-1)
  const toBefore = new Int32Array(after.nodes.length).fill(-1)
  const wordsBefore = wordsOf(before)
  const wordsAfter = wordsOf(after)

  const size = (i: number) => (before.end[i] as number) - i
  /** Pairs two equal subtrees node by node; false if a part of them has gone elsewhere already. */
  const pairWhole = (i: number, j: number): boolean => {
    const count = size(i)
    for (let k = 0; k < count; k++) if (toAfter[i + k] !== -1 || toBefore[j + k] !== -1) return false
    for (let k = 0; k < count; k++) {
      toAfter[i + k] = j + k
      toBefore[j + k] = i + k
    }
    return true
  }

  const gain = (i: number, j: number): number => {
    const a = before.nodes[i]
    const b = after.nodes[j]
    if (!a || !b || !compatible(a, b)) return 0
    if (before.same[i] === after.same[j]) return 2 * (size(i) + wordsBefore(i).length)
    const x = wordsBefore(i)
    const y = wordsAfter(j)
    const alike = dice(x, y)
    if (alike < settings.similarity && !isInline(a)) return 0
    return (a.type === b.type ? 1 : 0.5) + alike * (x.length + y.length)
  }

  const descend = (rootBefore: number, rootAfter: number) => {
    const open: [number, number][] = [[rootBefore, rootAfter]]
    while (open.length > 0) {
      const [i, j] = open.pop() as [number, number]
      if (before.same[i] === after.same[j] && pairWhole(i, j)) continue
      toAfter[i] = j
      toBefore[j] = i
      const a = childrenOf(before, i).filter((child) => toAfter[child] === -1)
      const b = childrenOf(after, j).filter((child) => toBefore[child] === -1)
      const pairs = align(a.length, b.length, {
        sameBefore: (k) => before.same[a[k] as number] as number,
        sameAfter: (k) => after.same[b[k] as number] as number,
        gain: (k, l) => gain(a[k] as number, b[l] as number),
        wordsBefore: (k) => wordsBefore(a[k] as number),
        wordsAfter: (k) => wordsAfter(b[k] as number),
      })
      for (const [k, l] of pairs) open.push([a[k] as number, b[l] as number])
    }
  }

  /** Subtrees of which no node is paired yet, outermost first. */
  const unpaired = (tree: Tree, paired: Int32Array): number[] => {
    const free = new Int32Array(tree.nodes.length + 1)
    for (let k = tree.nodes.length - 1; k >= 0; k--)
      free[k] = (free[k + 1] as number) + (paired[k] === -1 ? 1 : 0)
    const found: number[] = []
    for (let k = 0; k < tree.nodes.length; k++) {
      const end = tree.end[k] as number
      if ((free[k] as number) - (free[end] as number) === end - k) found.push(k)
    }
    return found
  }

  const adoptEqual = () => {
    const holders = new Map<number, number[]>()
    for (const i of unpaired(before, toAfter).reverse()) {
      if (wordsBefore(i).length < settings.moveWords) continue
      const same = before.same[i] as number
      const list = holders.get(same)
      if (list) list.push(i)
      else holders.set(same, [i])
    }
    if (holders.size === 0) return
    for (const j of unpaired(after, toBefore)) {
      const list = toBefore[j] === -1 ? holders.get(after.same[j] as number) : undefined
      while (list && list.length > 0) {
        const i = list.pop() as number
        if (pairWhole(i, j)) break
      }
    }
  }

  const adoptEdited = () => {
    const blocks = (tree: Tree, paired: Int32Array, words: (k: number) => readonly string[]) =>
      unpaired(tree, paired).filter((k) => {
        const node = tree.nodes[k]
        return node !== undefined && !isInline(node) && words(k).length >= settings.moveWords
      })
    const a = blocks(before, toAfter, wordsBefore)
    const b = blocks(after, toBefore, wordsAfter)
    if (a.length === 0 || b.length === 0) return
    likelyPairs(a.map(wordsBefore), b.map(wordsAfter)).forEach((targets, k) => {
      const i = a[k] as number
      if (toAfter[i] !== -1) return
      const j = targets
        .map((t) => b[t] as number)
        .find(
          (target) =>
            toBefore[target] === -1 &&
            before.nodes[i]?.type === after.nodes[target]?.type &&
            dice(wordsBefore(i), wordsAfter(target)) >= movedSimilarity,
        )
      if (j !== undefined) descend(i, j)
    })
  }

  descend(0, 0)
  adoptEqual()
  adoptEdited()
  return { toAfter, toBefore }
}
