import { patch } from './patch.ts'
import type { Delete, Insert, Move, Path, Script, TextEdit, TreeNode } from './types.ts'

type Mark = 'ins' | 'del'

/** Carries a node's path before through `patch`. */
const origin = '$origin'

const key = (path: Path): string => path.join('.')

/**
 * One tree that shows both: what came stands in `<ins>`, what went in `<del>` (inline HTML nodes around the words), so
 * that any mdast serialiser (`mdast-util-to-markdown`, `mdast-util-to-hast`) prints a marked-up text. What moved is
 * shown as deleted at its old place and as inserted at its new one, both with the same `data-moved` number.
 *
 * @throws Error if the script does not fit the tree.
 */
export function merge(before: Readonly<TreeNode>, script: Script): TreeNode {
  const numbers = new Map<Move, number>()
  const arriving = new Map<string, Insert | Move>()
  const edited = new Map<string, readonly TextEdit[]>()
  const leaving: (Delete | Move)[] = []
  for (const operation of script.operations) {
    if (operation.op === 'move') numbers.set(operation, numbers.size + 1)
    if (operation.op === 'insert' || operation.op === 'move') arriving.set(key(operation.to), operation)
    if (operation.op === 'delete' || operation.op === 'move') leaving.push(operation)
    if (operation.op === 'update' && operation.text) edited.set(key(operation.to), operation.text)
  }
  const after = patch(withOrigins(before, []), script)
  const gone = ghosts(before, leaving, placesOf(after), numbers)

  const show = (node: TreeNode, path: Path): TreeNode[] => {
    const { [origin]: _, ...bare } = node
    const arrival = arriving.get(key(path))
    if (arrival)
      return marked(withoutOrigins(node), 'ins', arrival.op === 'move' ? numbers.get(arrival) : undefined)
    const edits = edited.get(key(path))
    if (edits && node.type === 'text') return showEdits(bare as TreeNode, edits)
    if (!node.children) return [bare as TreeNode]
    const children = node.children.flatMap((child, index) => [
      ...(gone.get(`${key(path)}/${index}`) ?? []),
      ...show(child, [...path, index]),
    ])
    children.push(...(gone.get(`${key(path)}/${node.children.length}`) ?? []))
    return [{ ...bare, children } as TreeNode]
  }
  return show(after, [])[0] as TreeNode
}

function withOrigins(node: Readonly<TreeNode>, path: Path): TreeNode {
  const children = node.children?.map((child, index) => withOrigins(child, [...path, index]))
  return { ...node, [origin]: key(path), ...(children && { children }) }
}

function withoutOrigins(node: TreeNode): TreeNode {
  const { [origin]: _, children, ...own } = node
  return { ...own, ...(children && { children: children.map(withoutOrigins) }) } as TreeNode
}

/** Where each node before has come to stand: its parent's path after and its index there. */
function placesOf(after: TreeNode): Map<string, { path: Path }> {
  const places = new Map<string, { path: Path }>()
  const walk = (node: TreeNode, path: Path) => {
    if (typeof node[origin] === 'string') places.set(node[origin], { path })
    node.children?.forEach((child, index) => {
      walk(child, [...path, index])
    })
  }
  walk(after, [])
  return places
}

/** What went, keyed by the parent's path after and the index before which it is shown. */
function ghosts(
  before: Readonly<TreeNode>,
  leaving: readonly (Delete | Move)[],
  places: Map<string, { path: Path }>,
  numbers: Map<Move, number>,
): Map<string, TreeNode[]> {
  const left = new Set(leaving.map(({ from }) => key(from)))
  const shown = new Map<string, TreeNode[]>()
  for (const operation of leaving) {
    const parentPath = operation.from.slice(0, -1)
    const parent = places.get(key(parentPath))?.path
    if (!parent) continue
    let slot = 0
    for (let index = (operation.from.at(-1) as number) - 1; index >= 0; index--) {
      const sibling = key([...parentPath, index])
      const place = left.has(sibling) ? undefined : places.get(sibling)?.path
      if (!place) continue
      slot = (place.at(-1) as number) + 1
      break
    }
    const node = operation.op === 'delete' ? operation.node : nodeAt(before, operation.from)
    const at = `${key(parent)}/${slot}`
    const nodes = marked(node, 'del', operation.op === 'move' ? numbers.get(operation) : undefined)
    shown.set(at, [...(shown.get(at) ?? []), ...nodes])
  }
  return shown
}

function nodeAt(root: Readonly<TreeNode>, path: Path): TreeNode {
  return path.reduce<TreeNode>((node, index) => node.children?.[index] as TreeNode, root as TreeNode)
}

const html = (value: string): TreeNode => ({ type: 'html', value })

/** A subtree whose words all stand in a mark. */
function marked(node: TreeNode, mark: Mark, moved?: number): TreeNode[] {
  if (node.children)
    return [{ ...node, children: node.children.flatMap((child) => marked(child, mark, moved)) } as TreeNode]
  return [html(moved ? `<${mark} data-moved="${moved}">` : `<${mark}>`), node, html(`</${mark}>`)]
}

function showEdits(node: TreeNode, edits: readonly TextEdit[]): TreeNode[] {
  const after = String(node.value)
  const shown: TreeNode[] = []
  let done = 0
  let shift = 0
  for (const { at, remove, insert } of edits) {
    const place = at + shift
    if (place > done) shown.push({ ...node, value: after.slice(done, place) })
    if (remove) shown.push(...marked({ ...node, value: remove }, 'del'))
    if (insert) shown.push(...marked({ ...node, value: insert }, 'ins'))
    done = place + insert.length
    shift += insert.length - remove.length
  }
  if (done < after.length) shown.push({ ...node, value: after.slice(done) })
  return shown
}
