import type { PhrasingContent } from 'mdast'
import { signs } from '../../status.ts'
import type { Inline } from '../tree.ts'

/** Inline content as Markdown has it: words keep no language, a status is its sign and its word. */
export function inline(nodes: readonly Inline[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'said') return { type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }
    if (node.type === 'status')
      return { type: 'strong', children: [{ type: 'text', value: `${signs[node.status]} ${node.value}` }] }
    return node
  })
}
