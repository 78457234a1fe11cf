import type { Matrix } from '@concordance/gap-analysis'
import { writers } from './forms.ts'
import { toJson } from './json.ts'
import type { MatrixForm, WriteOptions } from './types.ts'
import { viewMatrix } from './view.ts'
import { wordingFor } from './wording.ts'

/**
 * Writes a matrix in a form. Text forms give a string, to be stored as UTF-8; docx and xlsx give bytes. The same
 * matrix and options give the same output: no clock is read and no id is drawn by chance. Throws a RangeError for a
 * language without wording and for a date that is no ISO date.
 */
export async function writeMatrix(
  matrix: Matrix,
  form: MatrixForm,
  options: WriteOptions,
): Promise<Uint8Array | string> {
  if (form === 'json') return toJson(matrix)
  return writers[form](viewMatrix(matrix, wordingFor(options.language)), options.page ?? 'A4')
}
