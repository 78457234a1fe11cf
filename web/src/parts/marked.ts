import { html, type TemplateResult } from 'lit'
import type { MarkKind } from '../state/evidence.ts'
import { type Range, runsOf } from '../text/runs.ts'

/** A text with its marks, as text nodes: nothing in a law can become markup. */
export function marked(
  text: string,
  ranges: readonly Range<MarkKind>[],
): readonly (TemplateResult | string)[] {
  return runsOf(text, ranges).map(({ text: words, kinds }) => {
    if (kinds.length === 0) return words
    const name = [...kinds].sort().join(' ')
    return kinds.includes('quote') || kinds.includes('other')
      ? html`<mark class=${name}>${words}</mark>`
      : html`<span class=${name}>${words}</span>`
  })
}
