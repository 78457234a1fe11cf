import type { Nodes } from 'mdast'

/**
 * The words of a block as they are read: breaks become line feeds, cells are parted by tabs, rows by line feeds.
 * Marks of notes and the block's label (`data.label`) are not words.
 */
export function blockText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference') return ''
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (!('children' in node)) return ''
  const parts = node.children.map(blockText)
  if (node.type === 'table') return parts.join('\n')
  if (node.type === 'tableRow') return parts.join('\t')
  return parts.join('')
}
