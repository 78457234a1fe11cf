import type { MatrixRow } from '@concordance/toolkit'
import { say } from '../text/texts.ts'

/** Columns by which the table can be sorted. */
export const sortable = ['citation', 'obligation', 'status'] as const
export type Sortable = (typeof sortable)[number]

/** The worst first: what has to be done. */
const order = { gap: 0, partial: 1, na: 2, met: 3 } as const

/** `status`, or `-status` from the end. Undefined where the address names no column. */
export function sortOf(
  sort: string | undefined,
): { readonly by: Sortable; readonly back: boolean } | undefined {
  const back = sort?.startsWith('-') ?? false
  const by = sortable.find((column) => column === (back ? sort?.slice(1) : sort))
  return by && { by, back }
}

/** The rows in that order; those that are alike keep theirs, which is that of the instrument. */
export function sortRows(
  rows: readonly MatrixRow[],
  sort: string | undefined,
  language: string,
): readonly MatrixRow[] {
  const wanted = sortOf(sort)
  if (!wanted) return rows
  const collator = new Intl.Collator(language, { numeric: true })
  const compare = (a: MatrixRow, b: MatrixRow) =>
    wanted.by === 'status'
      ? order[a.status] - order[b.status]
      : wanted.by === 'citation'
        ? collator.compare(a.citation, b.citation)
        : collator.compare(say(a.title, language).text, say(b.title, language).text)
  return [...rows].sort((a, b) => (wanted.back ? compare(b, a) : compare(a, b)))
}
