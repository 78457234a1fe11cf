export {
  type PlacedAmendment,
  type PlacedAmendments,
  placeAmendments,
  type RefusedAmendment,
} from './amend.ts'
export type * from './amendment.ts'
export { compareBlocks } from './compare-blocks.ts'
export { compareLaws } from './compare-laws.ts'
export type * from './comparison.ts'
export type * from './edits.ts'
export { AmendmentsError, parseAmendments } from './parse-amendments.ts'
export type * from './text-blocks.ts'
export { paragraphsOf } from './text-blocks.ts'
export { startKey, typedHeads } from './typed-heads.ts'
