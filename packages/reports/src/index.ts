export { type MatrixSummary, type SummaryRow, summarise } from './summarise.ts'
export type * from './types.ts'
export { writeMatrix } from './write-matrix.ts'
