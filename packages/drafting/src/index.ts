export { compareLaws } from './compare-laws.ts'
export type * from './comparison.ts'
