export { buildMatrix, type MatrixOptions } from './build-matrix.ts'
export { type ExplainedCandidate, type Explanation, explain, type Mark, type Part } from './explain.ts'
export { type MapOptions, map } from './map.ts'
export type * from './types.ts'
