import type { Block } from './tree.ts'

/** The blocks that stand directly in a block. */
export function within(node: Block): readonly Block[] {
  switch (node.type) {
    case 'sheet':
    case 'box':
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
    case 'list':
      return node.children
    case 'items':
      return node.items.flat()
    case 'grid':
      return node.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children))
    case 'facts':
      return node.rows.flatMap(({ children }) => children)
    default:
      return []
  }
}
