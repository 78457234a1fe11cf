import type { TextEdit } from '@concordance/mdast-util-diff'
import type { ComparisonRow } from './comparison.ts'

/** Words that stay, or that came or went. */
export interface ComparedStretch {
  readonly text: string
  readonly change?: 'inserted' | 'deleted'
}

/** A row's heading and words as one text that holds both versions; without `deleted` it is the new one, and so on. */
export function stretchesOf({ before, after, edits, headingEdits }: ComparisonRow): {
  readonly heading: readonly ComparedStretch[]
  readonly words: readonly ComparedStretch[]
} {
  if (!before || !after) {
    const side = before ?? after
    const change = before ? 'deleted' : 'inserted'
    const all = (text: string) => (text === '' ? [] : [{ text, change } as const])
    return { heading: all(side?.heading ?? ''), words: all(side?.words ?? '') }
  }
  return { heading: woven(before.heading, headingEdits ?? []), words: woven(before.words, edits ?? []) }
}

function woven(before: string, edits: readonly TextEdit[]): ComparedStretch[] {
  const stretches: ComparedStretch[] = []
  let done = 0
  for (const { at, remove, insert } of edits) {
    if (at > done) stretches.push({ text: before.slice(done, at) })
    if (remove !== '') stretches.push({ text: remove, change: 'deleted' })
    if (insert !== '') stretches.push({ text: insert, change: 'inserted' })
    done = at + remove.length
  }
  if (done < before.length) stretches.push({ text: before.slice(done) })
  return stretches
}
