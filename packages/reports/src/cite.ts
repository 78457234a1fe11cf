import type { Matrix } from '@concordance/gap-analysis'
import { fill, type MatrixWording } from '@concordance/templates'
import { clean } from './words.ts'

/** Language of a law by the name of its file; of the first law where no file is named. */
export function languagesOf(matrix: Matrix): (file: string | undefined) => string {
  const byFile = new Map(matrix.laws.map(({ file, language }) => [file, language]))
  return (file) => byFile.get(file ?? '') ?? matrix.laws[0]?.language ?? 'und'
}

/** `Clause 12(1)`; with several laws the file is named as well. */
export function citing(matrix: Matrix, wording: MatrixWording): (path: string, file?: string) => string {
  return (path, file) => {
    const cite = fill(wording.clause, { path: clean(path) })
    return file && matrix.laws.length > 1 ? fill(wording.inFile, { cite, file: clean(file) }) : cite
  }
}
