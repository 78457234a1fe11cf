import type { Path, TreeNode } from './types.ts'
import { contentWords } from './words.ts'

/** A tree laid out in reading order, so that a node is a number. */
export interface Tree {
  readonly nodes: readonly TreeNode[]
  /** Index of the parent; -1 for the root. */
  readonly parent: Int32Array
  /** Place among the siblings. */
  readonly place: Int32Array
  /** Index behind the last descendant. */
  readonly end: Int32Array
  /** Two nodes have the same number where their whole subtrees are equal. */
  readonly same: Int32Array
}

/** Gives equal things equal numbers, over both trees. */
export type Numbering = Map<string, number>

function numberOf(numbering: Numbering, key: string): number {
  const known = numbering.get(key)
  if (known !== undefined) return known
  numbering.set(key, numbering.size)
  return numbering.size - 1
}

/** The fields of a node that are its own: neither its type, nor its children, nor what is ignored; in a fixed order. */
export function ownFields(node: TreeNode, ignore: readonly string[]): [string, unknown][] {
  const fields: [string, unknown][] = []
  for (const field of Object.keys(node).sort()) {
    if (field === 'type' || field === 'children' || ignore.includes(field) || node[field] === undefined)
      continue
    fields.push([field, node[field]])
  }
  return fields
}

/** Lays a tree out. Iterative, so that depth is no limit. */
export function layOut(root: TreeNode, numbering: Numbering, ignore: readonly string[]): Tree {
  const nodes: TreeNode[] = []
  const parents: number[] = []
  const places: number[] = []
  const ends: number[] = []
  const open: { index: number; next: number }[] = []
  const enter = (node: TreeNode, parent: number, place: number) => {
    open.push({ index: nodes.length, next: 0 })
    nodes.push(node)
    parents.push(parent)
    places.push(place)
    ends.push(0)
  }
  const same: number[] = []
  const childKeys: string[] = []
  enter(root, -1, 0)
  while (open.length > 0) {
    const top = open[open.length - 1] as { index: number; next: number }
    const node = nodes[top.index] as TreeNode
    const child = node.children?.[top.next]
    if (child) {
      enter(child, top.index, top.next++)
      continue
    }
    open.pop()
    ends[top.index] = nodes.length
    const key = `${node.type} ${JSON.stringify(ownFields(node, ignore))} ${node.children ? `[${childKeys[top.index] ?? ''}]` : ''}`
    const number = numberOf(numbering, key)
    same[top.index] = number
    const parent = parents[top.index] as number
    if (parent >= 0) childKeys[parent] = `${childKeys[parent] ?? ''}${number},`
  }
  return {
    nodes,
    parent: Int32Array.from(parents),
    place: Int32Array.from(places),
    end: Int32Array.from(ends),
    same: Int32Array.from(same),
  }
}

/** Indices of the children of a node. */
export function childrenOf(tree: Tree, index: number): number[] {
  const children: number[] = []
  const end = tree.end[index] as number
  for (let child = index + 1; child < end; child = tree.end[child] as number) children.push(child)
  return children
}

export function pathOf(tree: Tree, index: number): Path {
  const path: number[] = []
  for (let at = index; (tree.parent[at] as number) >= 0; at = tree.parent[at] as number)
    path.push(tree.place[at] as number)
  return path.reverse()
}

/** Content words of each node's whole subtree, found when first asked for. */
export function wordsOf(tree: Tree): (index: number) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return (index) => {
    const before = known.get(index)
    if (before) return before
    const found: string[] = []
    for (let at = index; at < (tree.end[index] as number); at++) {
      const value = tree.nodes[at]?.value
      if (typeof value === 'string') for (const word of contentWords(value)) found.push(word)
    }
    known.set(index, found)
    return found
  }
}
