import type { MatrixRow } from '@concordance/toolkit'
import { say } from '../text/texts.ts'
import type { Filter } from './route.ts'

/** The rows that pass the filter, in their order. `language` is that in which words are looked for. */
export function filterRows(
  rows: readonly MatrixRow[],
  filter: Filter,
  language: string,
): readonly MatrixRow[] {
  const words = fold(filter.words).split(' ').filter(Boolean)
  return rows.filter(
    (row) =>
      (filter.status.length === 0 || filter.status.includes(row.status)) &&
      (filter.article === '' || articleKey(row) === filter.article) &&
      (filter.form === '' || row.form === filter.form) &&
      (filter.stage === '' || isAt(row, filter.stage)) &&
      hasAll(row, words, language),
  )
}

/** What the reader may ask for beside the status: how far the review of a row has come. */
export const stages = ['proposed', 'found', 'second-reading', 'agreed', 'stale', 'disputed'] as const

function isAt({ finding }: MatrixRow, stage: string): boolean {
  if (stage === 'stale') return finding?.stale === true
  if (stage === 'disputed') return finding?.disagreement === true
  return (finding?.stage ?? 'proposed') === stage
}

/** Tells articles of two instruments apart: `firearms-protocol:8` has the key `8`, others keep their instrument. */
export const articleKey = ({ article, instrument }: Pick<MatrixRow, 'article' | 'instrument'>): string =>
  instrument === undefined ? article : `${instrument}:${article}`

/** Rows under their articles, in the order of the rows. */
export function byArticle(
  rows: readonly MatrixRow[],
): readonly (readonly [string, readonly [MatrixRow, ...MatrixRow[]]])[] {
  const groups = new Map<string, [MatrixRow, ...MatrixRow[]]>()
  for (const row of rows) {
    const group = groups.get(articleKey(row))
    if (group) group.push(row)
    else groups.set(articleKey(row), [row])
  }
  return [...groups]
}

/** How many rows have each status. */
export function countByStatus(rows: readonly MatrixRow[]): { readonly [status: string]: number } {
  const counts: { [status: string]: number } = {}
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

function hasAll(row: MatrixRow, words: readonly string[], language: string): boolean {
  if (words.length === 0) return true
  const text = fold(`${row.citation} ${say(row.title, language).text} ${say(row.statement, language).text}`)
  return words.every((word) => text.includes(word))
}

/** Without case and accents, so that `marcacion` finds `marcación`. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
