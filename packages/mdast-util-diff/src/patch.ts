import type { FieldChange, Operation, Path, Script, TreeNode } from './types.ts'
import { patchText } from './words.ts'

/** Operations sorted by the path that they address. */
interface Branch {
  readonly operations: Operation[]
  readonly children: Map<number, Branch>
}

/** A node under construction. */
type Draft = { type: string; children?: Draft[]; [field: string]: unknown }

const branch = (): Branch => ({ operations: [], children: new Map() })

function hang(root: Branch, path: Path, operation: Operation): void {
  let at = root
  for (const step of path) {
    let next = at.children.get(step)
    if (!next) {
      next = branch()
      at.children.set(step, next)
    }
    at = next
  }
  at.operations.push(operation)
}

/**
 * Applies a script to the tree that it was made from and gives the tree after; `before` stays as it is.
 *
 * @throws Error if the script does not fit the tree, with the path at which it does not.
 */
export function patch(before: Readonly<TreeNode>, script: Script): TreeNode {
  const from = branch()
  const to = branch()
  for (const operation of script.operations) {
    if (operation.op !== 'insert') hang(from, operation.from, operation)
    if (operation.op === 'insert' || operation.op === 'move') hang(to, operation.to, operation)
  }
  const moved = new Map<Operation, Draft>()
  const root = take(before, from, [], moved)
  place(root, to, [], moved)
  return root as TreeNode
}

/** Copies a subtree with its own changes made, without what is deleted, and lays aside what moves. */
function take(
  node: Readonly<TreeNode>,
  at: Branch | undefined,
  path: Path,
  moved: Map<Operation, Draft>,
): Draft {
  const { children, ...own } = node
  const draft: Draft = structuredClone(own)
  if (children) {
    draft.children = []
    const known = at?.children
    for (const [index, child] of children.entries()) {
      const below = known?.get(index)
      const childPath = below ? [...path, index] : path
      const copy = take(child, below, childPath, moved)
      const leaves = below?.operations.find((o) => o.op === 'delete' || o.op === 'move')
      if (!leaves) draft.children.push(copy)
      else if (leaves.op === 'move') moved.set(leaves, copy)
      else if (!sameWords(leaves.node, copy)) throw misfit(childPath, 'the node to delete is another one')
    }
    if (known)
      for (const index of known.keys())
        if (index >= children.length) throw misfit([...path, index], 'there is no such node')
  } else if (at && at.children.size > 0) throw misfit(path, 'the node has no children')
  for (const operation of at?.operations ?? []) change(draft, operation, path)
  return draft
}

function change(draft: Draft, operation: Operation, path: Path): void {
  if (operation.op === 'retype') {
    if (draft.type !== operation.before)
      throw misfit(path, `expected a ${operation.before}, found a ${draft.type}`)
    draft.type = operation.after
    setFields(draft, operation.fields ?? [])
  }
  if (operation.op === 'update') {
    if (operation.text) {
      try {
        draft.value = patchText(String(draft.value), operation.text)
      } catch (cause) {
        throw misfit(path, (cause as Error).message)
      }
    }
    setFields(draft, operation.fields ?? [])
  }
}

function setFields(draft: Draft, changes: readonly FieldChange[]): void {
  for (const { field, after } of changes) {
    if (after === undefined) delete draft[field]
    else draft[field] = structuredClone(after)
  }
}

/** Puts what is inserted or moved where it belongs; `draft` holds its other children in order. */
function place(draft: Draft, at: Branch, path: Path, moved: Map<Operation, Draft>): void {
  if (at.children.size === 0) return
  const kept = draft.children
  if (!kept) throw misfit(path, 'the node cannot hold children')
  const children: Draft[] = []
  let next = 0
  const steps = [...at.children].sort(([a], [b]) => a - b)
  for (const [index, below] of steps) {
    while (children.length < index && next < kept.length) children.push(kept[next++] as Draft)
    if (children.length < index) throw misfit([...path, index], 'there is no such place')
    const arrival = below.operations[0]
    if (arrival?.op === 'insert') children.push(structuredClone(arrival.node) as Draft)
    else if (arrival) children.push(moved.get(arrival) as Draft)
    else if (next < kept.length) children.push(kept[next++] as Draft)
    const child = children[index]
    if (!child) throw misfit([...path, index], 'there is no such node')
    place(child, below, [...path, index], moved)
  }
  while (next < kept.length) children.push(kept[next++] as Draft)
  draft.children = children
}

const misfit = (path: Path, reason: string): Error =>
  new Error(`The script does not fit the tree at [${path.join(', ')}]: ${reason}`)

/** Equal in type and words; ignored fields (such as positions) may differ. */
function sameWords(a: TreeNode, b: Draft): boolean {
  const children = b.children ?? []
  return (
    a.type === b.type &&
    a.value === b.value &&
    (a.children?.length ?? 0) === children.length &&
    (a.children ?? []).every((child, k) => sameWords(child, children[k] as Draft))
  )
}
