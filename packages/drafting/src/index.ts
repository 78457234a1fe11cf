export { alignTexts } from './align-texts.ts'
export {
  type PlacedAmendment,
  type PlacedAmendments,
  placeAmendments,
  type RefusedAmendment,
} from './amend.ts'
export type * from './amendment.ts'
export { type AmendmentsBetween, amendmentsBetween } from './amendments-between.ts'
export { type AmendedLaw, applyAmendments } from './apply-amendments.ts'
export { amendingBill, type BillOptions, billLines } from './bill.ts'
export { type BillProvenance, billToAkomaNtoso } from './bill-akn.ts'
export type * from './bill-types.ts'
export { compareBlocks } from './compare-blocks.ts'
export { compareLaws } from './compare-laws.ts'
export type * from './comparison.ts'
export { type ComparedStretch, stretchesOf } from './comparison-stretches.ts'
export { type Draft, draft } from './draft.ts'
export { DraftError, type DraftFinding, type DraftOptions, type TakenValue } from './draft-types.ts'
export type * from './edits.ts'
export { type ReadInstructions, readInstructions } from './instruction-read.ts'
export type { Instructed, Instruction, InstructionClause, InstructionQuote } from './instruction-types.ts'
export { headLength } from './number-shape.ts'
export { differInNumbersOnly } from './numbers-only.ts'
export { AmendmentsError, parseAmendments } from './parse-amendments.ts'
export type * from './text-blocks.ts'
export { paragraphsOf } from './text-blocks.ts'
export { startKey, typedHeads } from './typed-heads.ts'
