import { toCsv } from './csv.ts'
import { toDocx } from './docx.ts'
import { toHtml } from './html.ts'
import { toMd } from './md.ts'
import { toSvg } from './svg.ts'
import type { MatrixForm, MatrixWriter } from './types.ts'
import { toXlsx } from './xlsx.ts'

/** One writer for each form. A new form is one more line here and one more file beside. */
export const writers: { readonly [form in Exclude<MatrixForm, 'json'>]: MatrixWriter } = {
  docx: toDocx,
  xlsx: toXlsx,
  html: toHtml,
  csv: toCsv,
  md: toMd,
  svg: toSvg,
}
