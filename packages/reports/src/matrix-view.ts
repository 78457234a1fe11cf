import type { Matrix } from '@concordance/gap-analysis'
import type { Element } from 'hast'
import { heatMap } from './heat-map.ts'
import type { MatrixView } from './types.ts'
import { viewMatrix } from './view.ts'
import { wordingFor } from './wording.ts'

/** A matrix set in one language, for documents that tell of it. Throws a RangeError for a language without wording. */
export function matrixView(matrix: Matrix, language: string): MatrixView {
  return viewMatrix(matrix, wordingFor(language))
}

/** The picture of the state of things: one line an article, one square an obligation. */
export function matrixPicture(view: MatrixView): Element {
  return heatMap(view, 'picture')
}
