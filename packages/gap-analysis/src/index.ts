export { buildMatrix, type MatrixOptions } from './build-matrix.ts'
export type * from './types.ts'
