import { fill, type Matrix, type MatrixRow, type MatrixWording } from '@concordance/toolkit'
import { say } from '../text/texts.ts'

/** `Article 8: Marking`, with the instrument's name where it is another than the matrix's own. */
export function articleHeading(
  row: Pick<MatrixRow, 'article' | 'instrument'>,
  matrix: Matrix,
  wording: MatrixWording,
  language: string,
): string {
  const { article, instrument } = row
  const home = instrument ?? matrix.instrument.id
  const known = matrix.articles?.find((one) => one.instrument === home && one.number === article)
  const name = instrument && matrix.related?.find(({ id }) => id === instrument)
  const own = known?.label && say(known.label, language).text
  const label =
    own === undefined
      ? articleLabel(row, matrix, wording, language)
      : `${name ? `${say(name.shortTitle ?? name.title, language).text}, ` : ''}${own}`
  return known ? `${label}${wording.colon}${say(known.subject, language).text}` : label
}

/** `Article 8`, or `Organized Crime Convention, article 5`. */
function articleLabel(
  { article, instrument }: Pick<MatrixRow, 'article' | 'instrument'>,
  matrix: Matrix,
  wording: MatrixWording,
  language: string,
): string {
  if (article === '') return wording.noArticle
  const other = instrument && matrix.related?.find(({ id }) => id === instrument)
  if (!other) return fill(wording.article, { number: article })
  const name = say(other.shortTitle ?? other.title, language).text
  return fill(wording.otherArticle, { instrument: name, number: article })
}
