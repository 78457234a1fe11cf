import type { Matrix, MatrixRow } from '@concordance/gap-analysis'
import type { Texts } from '@concordance/protocol-model'
import { fill, type MatrixWording } from '@concordance/templates'
import { shortName } from './instrument.ts'
import { count } from './status.ts'
import type { ArticleView, RowView } from './types.ts'
import { choose, clean } from './words.ts'

/**
 * Rows by article, in the order in which the articles first come. The same number in another instrument is another
 * article: article 10 of a convention must not stand among the rows of article 10 of its protocol.
 */
export function viewArticles(
  matrix: Matrix,
  views: readonly RowView[],
  wording: MatrixWording,
): readonly ArticleView[] {
  const groups = new Map<string, { readonly first: MatrixRow; readonly rows: RowView[] }>()
  matrix.rows.forEach((row, index) => {
    const view = views[index]
    if (!view) return
    const key = keyOf(row.instrument ?? matrix.instrument.id, row.article)
    const group = groups.get(key)
    if (group) group.rows.push(view)
    else groups.set(key, { first: row, rows: [view] })
  })
  const known = new Map(matrix.articles?.map((one) => [keyOf(one.instrument, one.number), one]))
  return [...groups].map(([key, { first, rows }], index) => {
    const { label: own, subject } = known.get(key) ?? {}
    const label = labelOf(first, own, matrix, wording)
    return {
      anchor: anchorOf(first, index),
      label,
      heading: subject ? label + wording.colon + choose(subject, wording.language).text : label,
      counts: count(rows),
      rows,
    }
  })
}

function keyOf(instrument: string, article: string): string {
  return `${instrument}\n${article}`
}

/** `own`: how the instrument itself calls what is no article, such as a section. */
function labelOf(
  { article, instrument }: MatrixRow,
  own: Texts | undefined,
  matrix: Matrix,
  wording: MatrixWording,
): string {
  if (!article) return wording.noArticle
  if (own) {
    const label = choose(own, wording.language).text
    return instrument ? `${shortName(instrument, matrix, wording.language)}, ${label}` : label
  }
  const number = clean(article)
  if (!instrument) return fill(wording.article, { number })
  return fill(wording.otherArticle, { number, instrument: shortName(instrument, matrix, wording.language) })
}

/** `article-8`, `article-untoc-10`; an article whose number is no plain word is counted. */
function anchorOf({ article, instrument }: MatrixRow, index: number): string {
  const name = instrument ? `${instrument}-${article}` : article
  return `article-${/^[\w-]+$/.test(name) ? name : `no-${index + 1}`}`
}
