import type { LawOutline } from '../state/results.ts'

/** The language of the law that a file holds, for the `lang` of its quotes. */
export const languageOfFile = (laws: readonly LawOutline[], file: string | undefined): string =>
  (laws.find(({ source }) => source.file === file) ?? laws[0])?.language ?? 'und'
