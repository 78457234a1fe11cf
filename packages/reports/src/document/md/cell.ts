import type { PhrasingContent } from 'mdast'
import type { Block } from '../tree.ts'
import { within } from '../within.ts'
import { inline } from './inline.ts'

/** Blocks in one line, as a cell of a Markdown table must be: parted by a line break that HTML knows. */
export function cellContent(nodes: readonly Block[]): PhrasingContent[] {
  const lines = nodes.flatMap(linesOf).filter((line) => line.length > 0)
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'html', value: '<br>' } as const, ...line],
  )
}

function linesOf(node: Block): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [
      inline(node.children).map((one) => (one.type === 'break' ? { type: 'html', value: '<br>' } : one)),
    ]
  if (node.type === 'quotation')
    return node.lines.map((line) => [{ type: 'text', value: line.replace(/\s*\n\s*/g, ' ') }])
  const lines = within(node).flatMap(linesOf)
  if (node.type !== 'list' && node.type !== 'items') return lines
  return lines.map((line) => [{ type: 'text', value: '• ' }, ...line])
}
