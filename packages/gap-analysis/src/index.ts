export { buildMatrix, type MatrixOptions } from './build-matrix.ts'
export { type MapOptions, map } from './map.ts'
export type * from './types.ts'
