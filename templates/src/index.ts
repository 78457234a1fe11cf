export { fill } from './fill.ts'
export { type MatrixWording, matrixLanguages, matrixWording } from './matrix-wording.ts'
