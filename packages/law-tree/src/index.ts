export { flatten, toOutlineRows } from './flatten.ts'
export { toLaw } from './to-law.ts'
export type * from './types.ts'
