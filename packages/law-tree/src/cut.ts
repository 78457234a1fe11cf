import type { Nodes, Parents, PhrasingContent, Text } from 'mdast'

/** Signs of a node in the text of its block; a break counts as one. */
export function lengthOf(node: Nodes): number {
  if ('value' in node) return node.value.length
  if (node.type === 'break') return 1
  if (!('children' in node)) return 0
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0)
}

/** The words of a node, sign by sign as `lengthOf` counts them. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** What stands in [from, to) of some inline nodes; marks of notes and pictures stay with the words in front of them. */
export function slice(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  let at = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = at
    const length = lengthOf(node)
    at += length
    if (length === 0) return start > from || (start === from && from === 0) ? (start <= to ? [node] : []) : []
    if (at <= from || start >= to) return []
    if (start >= from && at <= to) return [node]
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    if ('value' in node) return [{ ...node, value: node.value.slice(first, last) } as Text]
    if ('children' in node)
      return [{ ...node, children: slice(node.children, first, last) } as PhrasingContent]
    return [node]
  })
}

/** The node without the signs in [from, to). */
export function without<T extends Nodes>(node: T, from: number, to: number): T {
  if ('value' in node)
    return { ...node, value: node.value.slice(0, Math.max(0, from)) + node.value.slice(Math.max(0, to)) }
  if (!('children' in node)) return node
  let at = 0
  const children = (node as Parents).children.flatMap((child): Nodes[] => {
    const start = at
    const length = lengthOf(child)
    at += length
    if (length === 0 || at <= from || start >= to) return [child]
    if (start >= from && at <= to && !('children' in child)) return []
    return [without(child as Nodes, from - start, Math.min(to - start, length))]
  })
  return { ...node, children } as T
}
