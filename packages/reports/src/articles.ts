import type { Matrix, MatrixRow } from '@concordance/gap-analysis'
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
  const subjects = new Map(
    matrix.articles?.map(({ instrument, number, subject }) => [keyOf(instrument, number), subject]),
  )
  return [...groups].map(([key, { first, rows }], index) => {
    const label = labelOf(first, matrix, wording)
    const subject = subjects.get(key)
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

function labelOf({ article, instrument }: MatrixRow, matrix: Matrix, wording: MatrixWording): string {
  if (!article) return wording.noArticle
  const number = clean(article)
  if (!instrument) return fill(wording.article, { number })
  return fill(wording.otherArticle, { number, instrument: shortName(instrument, matrix, wording.language) })
}

/** `article-8`, `article-untoc-10`; an article whose number is no plain word is counted. */
function anchorOf({ article, instrument }: MatrixRow, index: number): string {
  const name = instrument ? `${instrument}-${article}` : article
  return `article-${/^[\w-]+$/.test(name) ? name : `no-${index + 1}`}`
}
