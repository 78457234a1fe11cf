import type { Node } from 'unist'

/** Any node of an mdast tree, seen as data. */
export interface TreeNode extends Node {
  readonly children?: readonly TreeNode[]
  readonly value?: string
  readonly [field: string]: unknown
}

/** Child indices from the root down: `[]` is the root, `[2, 0]` the first child of its third child. */
export type Path = readonly number[]

/** Words that change inside a value. `at` counts UTF-16 code units in the value before. */
export interface TextEdit {
  readonly at: number
  readonly remove: string
  readonly insert: string
}

/** A field that changes; `undefined` stands for a field that is absent. */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** A subtree that only the tree after has. Descendants that come from elsewhere are moves and not in `node`. */
export interface Insert {
  readonly op: 'insert'
  /** In the tree after. */
  readonly to: Path
  readonly node: TreeNode
}

/** A subtree that only the tree before has. Descendants that live on elsewhere are moves and not in `node`. */
export interface Delete {
  readonly op: 'delete'
  /** In the tree before. */
  readonly from: Path
  readonly node: TreeNode
}

/** A node that stands elsewhere: under another parent, or at another place among its siblings. */
export interface Move {
  readonly op: 'move'
  readonly from: Path
  readonly to: Path
}

/** A node that keeps its type and changes its words or its fields. */
export interface Update {
  readonly op: 'update'
  readonly from: Path
  readonly to: Path
  readonly text?: readonly TextEdit[]
  readonly fields?: readonly FieldChange[]
}

/** A node that becomes one of another type and keeps its children: a paragraph that becomes a heading. */
export interface Retype {
  readonly op: 'retype'
  readonly from: Path
  readonly to: Path
  readonly before: string
  readonly after: string
  readonly fields?: readonly FieldChange[]
}

export type Operation = Insert | Delete | Move | Update | Retype

/**
 * What leads from one tree to the other. Every `from` addresses the tree before, every `to` the tree after, so the
 * operations hold all at once and in any order. Plain JSON.
 */
export interface Script {
  readonly type: 'script'
  readonly version: 1
  readonly operations: readonly Operation[]
}

export interface Options {
  /** Fields that are neither compared nor carried over. Default: `['position']`. */
  readonly ignore?: readonly string[]
  /** Share of common words (Dice, 0 to 1) from which two blocks count as one that was edited. Default: 0.4. */
  readonly similarity?: number
  /** Words that a block must have before it is looked for under another parent. Default: 4. */
  readonly moveWords?: number
}

/** Options with their defaults filled in. */
export type Settings = Required<Options>

/** Pairs of nodes that are one and the same before and after; index of node before → index of node after, or -1. */
export interface Matching {
  readonly toAfter: Int32Array
  readonly toBefore: Int32Array
}
