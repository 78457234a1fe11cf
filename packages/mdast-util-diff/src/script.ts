import { longestIncreasing } from './increasing.ts'
import { childrenOf, ownFields, pathOf, type Tree } from './tree.ts'
import type { FieldChange, Matching, Operation, Script, Settings, TreeNode } from './types.ts'
import { diffText } from './words.ts'

/** The operations that a matching stands for, in reading order of the tree after, deletions first. */
export function toScript(before: Tree, after: Tree, matching: Matching, settings: Settings): Script {
  const { toAfter, toBefore } = matching
  const still = keptInPlace(before, after, matching)
  const operations: Operation[] = []
  for (let i = 0; i < before.nodes.length; i++) {
    if (toAfter[i] !== -1 || toAfter[before.parent[i] as number] === -1) continue
    operations.push({ op: 'delete', from: pathOf(before, i), node: prune(before, i, toAfter) })
  }
  for (let j = 0; j < after.nodes.length; j++) {
    const i = toBefore[j] as number
    if (i === -1) {
      if (toBefore[after.parent[j] as number] === -1) continue
      operations.push({ op: 'insert', to: pathOf(after, j), node: prune(after, j, toBefore) })
      continue
    }
    if (j > 0 && !still[j]) operations.push({ op: 'move', from: pathOf(before, i), to: pathOf(after, j) })
    if (before.same[i] !== after.same[j]) operations.push(...changesOf(before, after, i, j, settings))
  }
  return { type: 'script', version: 1, operations }
}

/** Marks the nodes after that stay with their parent and in order among the siblings that stay. */
function keptInPlace(before: Tree, after: Tree, { toBefore }: Matching): Uint8Array {
  const still = new Uint8Array(after.nodes.length)
  for (let j = 0; j < after.nodes.length; j++) {
    const i = toBefore[j] as number
    if (i === -1 || !after.nodes[j]?.children) continue
    const children = childrenOf(after, j)
    const places = children.map((child) => {
      const origin = toBefore[child] as number
      return origin !== -1 && before.parent[origin] === i ? (before.place[origin] as number) : -1
    })
    for (const k of longestIncreasing(places)) still[children[k] as number] = 1
  }
  return still
}

/** A copy of a subtree without the descendants that have a counterpart and so are told as moves. */
function prune(tree: Tree, index: number, paired: Int32Array): TreeNode {
  const node = tree.nodes[index] as TreeNode
  if (!node.children) return structuredClone(node)
  const children = childrenOf(tree, index)
    .filter((child) => paired[child] === -1)
    .map((child) => prune(tree, child, paired))
  const { children: _, ...own } = node
  return { ...structuredClone(own), children } as TreeNode
}

function changesOf(before: Tree, after: Tree, i: number, j: number, settings: Settings): Operation[] {
  const a = before.nodes[i] as TreeNode
  const b = after.nodes[j] as TreeNode
  const from = pathOf(before, i)
  const to = pathOf(after, j)
  const operations: Operation[] = []
  const words = typeof a.value === 'string' && typeof b.value === 'string'
  const text = words && a.value !== b.value ? diffText(a.value as string, b.value as string) : []
  const fields = fieldChanges(a, b, words ? [...settings.ignore, 'value'] : settings.ignore)
  if (a.type !== b.type) {
    operations.push({
      op: 'retype',
      from,
      to,
      before: a.type,
      after: b.type,
      ...(fields.length > 0 && { fields }),
    })
    if (text.length > 0) operations.push({ op: 'update', from, to, text })
  } else if (text.length > 0 || fields.length > 0) {
    operations.push({
      op: 'update',
      from,
      to,
      ...(text.length > 0 && { text }),
      ...(fields.length > 0 && { fields }),
    })
  }
  return operations
}

function fieldChanges(a: TreeNode, b: TreeNode, ignore: readonly string[]): FieldChange[] {
  const before = new Map(ownFields(a, ignore))
  const after = new Map(ownFields(b, ignore))
  const changes: FieldChange[] = []
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    if (JSON.stringify(before.get(field)) === JSON.stringify(after.get(field))) continue
    changes.push({
      field,
      ...(before.has(field) && { before: before.get(field) }),
      ...(after.has(field) && { after: after.get(field) }),
    })
  }
  if (a.children === undefined && b.children !== undefined) changes.push({ field: 'children', after: [] })
  if (a.children !== undefined && b.children === undefined) changes.push({ field: 'children', before: [] })
  return changes
}
