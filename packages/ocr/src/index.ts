export { scriptSamples, tesseractName } from './languages.ts'
export { createRecogniser } from './recogniser.ts'
export type * from './types.ts'
