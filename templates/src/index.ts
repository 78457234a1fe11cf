export { type ComparisonWording, comparisonLanguages, comparisonWording } from './comparison-wording.ts'
export { type CountriesWording, countriesLanguages, countriesWording } from './countries-wording.ts'
export { type DocumentWording, documentLanguages, documentWording } from './document-wording.ts'
export { fill } from './fill.ts'
export {
  type BillFrameClause,
  type BillWording,
  type InstructionNoun,
  type InstructionStyle,
  type InstructionWording,
  instructionLanguages,
  instructionWording,
} from './instructions.ts'
export { type MatrixWording, matrixLanguages, matrixWording } from './matrix-wording.ts'
export type { ByForm, MemoLabels } from './memo-labels.ts'
export { type MemoKind, memoKinds, memoLanguages, memoSkeleton, memoWording } from './memo-wording.ts'
export { type Plural, plural } from './plural.ts'
export {
  type DraftingWords,
  draftingWords,
  type Provision,
  type ProvisionAlternative,
  type ProvisionDefinition,
  type ProvisionLimit,
  type ProvisionSection,
  type ProvisionStyle,
  type ProvisionUnit,
  type ProvisionVariable,
  provisionLanguages,
  provisions,
  provisionsIn,
  provisionVariables,
} from './provisions.ts'
export { type ReceiptWording, receiptLanguages, receiptWording } from './receipt-wording.ts'
