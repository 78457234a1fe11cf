import type { TreeNode } from '../src/index.ts'

type Child = TreeNode | string

const nodes = (children: readonly Child[]): TreeNode[] =>
  children.map((c) => (typeof c === 'string' ? t(c) : c))

export const t = (value: string): TreeNode => ({ type: 'text', value })
export const p = (...children: Child[]): TreeNode => ({ type: 'paragraph', children: nodes(children) })
export const h = (depth: number, ...children: Child[]): TreeNode => ({
  type: 'heading',
  depth,
  children: nodes(children),
})
export const strong = (...children: Child[]): TreeNode => ({ type: 'strong', children: nodes(children) })
export const item = (...children: TreeNode[]): TreeNode => ({ type: 'listItem', children })
export const list = (...children: TreeNode[]): TreeNode => ({ type: 'list', ordered: true, children })
export const root = (...children: TreeNode[]): TreeNode => ({ type: 'root', children })
