import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaults } from '../src/defaults.ts'
import { diff, type TreeNode, weigh } from '../src/index.ts'
import { toScript } from '../src/script.ts'
import { compatible, dice, isInline } from '../src/similarity.ts'
import { layOut, type Numbering, wordsOf } from '../src/tree.ts'
import { smallTree } from './arbitrary.ts'

/**
 * Weight of the lightest script over every matching of the nodes, blocks less alike than `similarity` never paired:
 * exponential, for trees of a few nodes.
 */
function lightest(a: TreeNode, b: TreeNode, similarity: number): number {
  const numbering: Numbering = new Map()
  const before = layOut(a, numbering, defaults.ignore)
  const after = layOut(b, numbering, defaults.ignore)
  const toAfter = new Int32Array(before.nodes.length).fill(-1)
  const toBefore = new Int32Array(after.nodes.length).fill(-1)
  const wordsBefore = wordsOf(before)
  const wordsAfter = wordsOf(after)
  let best = Number.POSITIVE_INFINITY
  const choose = (i: number) => {
    if (i === before.nodes.length) {
      best = Math.min(best, weigh(toScript(before, after, { toAfter, toBefore }, defaults)))
      return
    }
    for (let j = 1; j < after.nodes.length; j++) {
      const node = before.nodes[i] as TreeNode
      if (toBefore[j] !== -1 || !compatible(node, after.nodes[j] as TreeNode)) continue
      if (!isInline(node) && dice(wordsBefore(i), wordsAfter(j)) < similarity) continue
      toAfter[i] = j
      toBefore[j] = i
      choose(i + 1)
      toAfter[i] = -1
      toBefore[j] = -1
    }
    choose(i + 1)
  }
  toAfter[0] = 0
  toBefore[0] = 0
  choose(1)
  return best
}

test.each([0, defaults.similarity])(
  'a script is at most 1.05 times as heavy as the lightest one (similarity %d)',
  (similarity) => {
    let ours = 0
    let least = 0
    for (const [a, b] of fc.sample(fc.tuple(smallTree, smallTree), { numRuns: 400, seed: 7 })) {
      const weight = weigh(diff(a, b, { similarity }))
      const lower = lightest(a, b, similarity)
      expect(weight).toBeGreaterThanOrEqual(lower)
      ours += weight
      least += lower
    }
    expect(ours / least).toBeLessThanOrEqual(1.05)
  },
)
