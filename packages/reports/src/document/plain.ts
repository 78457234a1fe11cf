import type { Inline } from './tree.ts'

/** The words of inline content without their look. */
export function plain(nodes: readonly Inline[]): string {
  return nodes.map(plainOne).join('')
}

function plainOne(node: Inline): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? plain(node.children) : ''
}
