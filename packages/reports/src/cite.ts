import type { Matrix } from '@concordance/gap-analysis'
import { fill, type MatrixWording } from '@concordance/templates'
import type { Cite } from './types.ts'
import { clean, directionOf, fenced, keptInOrder } from './words.ts'

/** Language of a law by the name of its file; of the first law where no file is named. */
export function languagesOf(matrix: Matrix): (file: string | undefined) => string {
  const byFile = new Map(matrix.laws.map(({ file, language }) => [file, language]))
  return (file) => byFile.get(file ?? '') ?? matrix.laws[0]?.language ?? 'und'
}

/** How clauses are cited; with several laws the file is named as well. */
export function citing(matrix: Matrix, wording: MatrixWording): (path: string, file?: string) => Cite {
  const direction = directionOf(wording.language)
  const kept = (path: string) => keptInOrder(fenced(clean(path)), direction)
  const inFile = (cite: string, file: string | undefined) =>
    file && matrix.laws.length > 1 ? fill(wording.inFile, { cite, file: fenced(clean(file)) }) : cite
  return (path, file) => ({
    full: inFile(fill(wording.clause, { path: kept(path) }), file),
    short: inFile(kept(path), file),
  })
}
