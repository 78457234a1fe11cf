import { type MatrixWording, matrixLanguages, matrixWording } from '@concordance/templates'

/** The wording of a language. Throws a RangeError that names the languages there are. */
export function wordingFor(language: string): MatrixWording {
  const wording = matrixWording(language)
  if (wording) return wording
  throw new RangeError(
    `The matrix cannot be written in "${language}"; choose one of ${matrixLanguages.join(', ')}`,
  )
}
