import { defaults } from './defaults.ts'
import { match } from './match.ts'
import { toScript } from './script.ts'
import { layOut, type Numbering } from './tree.ts'
import type { Options, Script, TreeNode } from './types.ts'

/**
 * Compares two mdast trees.
 *
 * @returns what leads from `before` to `after`: no operations where they are equal (up to the ignored fields).
 */
export function diff(before: Readonly<TreeNode>, after: Readonly<TreeNode>, options: Options = {}): Script {
  const settings = { ...defaults, ...options }
  const numbering: Numbering = new Map()
  const a = layOut(before, numbering, settings.ignore)
  const b = layOut(after, numbering, settings.ignore)
  return toScript(a, b, match(a, b, settings), settings)
}
