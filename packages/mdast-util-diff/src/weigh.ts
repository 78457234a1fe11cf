import type { Operation, Script, TreeNode } from './types.ts'
import { contentWords } from './words.ts'

function weighNode(node: TreeNode): number {
  const own = 1 + (typeof node.value === 'string' ? contentWords(node.value).length : 0)
  return (node.children ?? []).reduce((sum, child) => sum + weighNode(child), own)
}

function weighOperation(operation: Operation): number {
  switch (operation.op) {
    case 'insert':
    case 'delete':
      return weighNode(operation.node)
    case 'move':
    case 'retype':
      return 1
    case 'update':
      return (operation.text ?? []).reduce(
        (sum, { remove, insert }) => sum + contentWords(`${remove} ${insert}`).length,
        1,
      )
  }
}

/**
 * How much a script asks a reader to look at: one for each node that comes or goes, moves or changes, and one for each
 * word that comes or goes.
 */
export const weigh = (script: Script): number =>
  script.operations.reduce((sum, o) => sum + weighOperation(o), 0)
