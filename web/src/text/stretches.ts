import type { ComparisonRow, TextEdit } from '../state/comparison.ts'

/** Words that stay, or that came or went. */
export interface Stretch {
  readonly text: string
  readonly change?: 'inserted' | 'deleted'
}

/** Heading and words of a row as both versions in one: without what was deleted they are the new one. */
export function stretchesOf({ before, after, edits, headingEdits }: ComparisonRow): {
  readonly heading: readonly Stretch[]
  readonly words: readonly Stretch[]
} {
  if (before && after)
    return { heading: woven(before.heading, headingEdits ?? []), words: woven(before.words, edits ?? []) }
  const change = before ? 'deleted' : 'inserted'
  const whole = (text = '') => (text === '' ? [] : [{ text, change } as const])
  const side = before ?? after
  return { heading: whole(side?.heading), words: whole(side?.words) }
}

function woven(text: string, edits: readonly TextEdit[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const { at, remove, insert } of edits) {
    if (at > done) stretches.push({ text: text.slice(done, at) })
    if (remove !== '') stretches.push({ text: remove, change: 'deleted' })
    if (insert !== '') stretches.push({ text: insert, change: 'inserted' })
    done = at + remove.length
  }
  if (done < text.length) stretches.push({ text: text.slice(done) })
  return stretches
}

/** One version alone: what the other has is left out. */
export const sideOf = (stretches: readonly Stretch[], side: 'before' | 'after'): readonly Stretch[] =>
  stretches.filter(({ change }) => change !== (side === 'before' ? 'inserted' : 'deleted'))

/** Rows that changed, and runs of those that did not. */
export function foldRows(
  rows: readonly ComparisonRow[],
): readonly { readonly folded: boolean; readonly rows: readonly ComparisonRow[] }[] {
  const runs: { folded: boolean; rows: ComparisonRow[] }[] = []
  for (const row of rows) {
    const folded = row.changes.length === 0
    const last = runs.at(-1)
    if (last?.folded === folded) last.rows.push(row)
    else runs.push({ folded, rows: [row] })
  }
  return runs
}
