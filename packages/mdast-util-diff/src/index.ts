export { defaults } from './defaults.ts'
export { diff } from './diff.ts'
export { longestIncreasing } from './increasing.ts'
export { invert } from './invert.ts'
export { parseScript } from './json.ts'
export { merge } from './merge.ts'
export { pairs } from './pairs.ts'
export { patch } from './patch.ts'
export type {
  Delete,
  FieldChange,
  Insert,
  Move,
  Operation,
  Options,
  Path,
  Retype,
  Script,
  TextEdit,
  TreeNode,
  Update,
} from './types.ts'
export { weigh } from './weigh.ts'
export { diffText, invertText, patchText, words } from './words.ts'
