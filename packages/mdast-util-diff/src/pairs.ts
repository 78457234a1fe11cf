import { defaults } from './defaults.ts'
import { match } from './match.ts'
import { layOut, type Numbering, pathOf } from './tree.ts'
import type { Options, Path, TreeNode } from './types.ts'

/**
 * Which node is which: the paths, before and after, of all nodes that are one and the same in both trees, in reading
 * order of the tree after. What is in no pair came or went.
 */
export function pairs(
  before: Readonly<TreeNode>,
  after: Readonly<TreeNode>,
  options: Options = {},
): (readonly [before: Path, after: Path])[] {
  const settings = { ...defaults, ...options }
  const numbering: Numbering = new Map()
  const a = layOut(before, numbering, settings.ignore)
  const b = layOut(after, numbering, settings.ignore)
  const { toBefore } = match(a, b, settings)
  const found: (readonly [Path, Path])[] = []
  toBefore.forEach((i, j) => {
    if (i !== -1) found.push([pathOf(a, i), pathOf(b, j)])
  })
  return found
}
