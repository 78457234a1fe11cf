export { guessLanguage } from './guess.ts'
export { scriptSamples, tesseractName } from './languages.ts'
export { createRecogniser } from './recogniser.ts'
export type * from './types.ts'
