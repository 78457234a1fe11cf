import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { paragraph, quotation, said, styled } from '../nodes.ts'
import type { Point, Setting } from '../setting.ts'

/** The clauses of the law that bear on a point, quoted; at most so many, the others are named. */
export function lawSays({ view }: Point, { labels, language, wording }: Setting, most = 6): Block[] {
  const { parts } = labels
  const shown = view.evidence.slice(0, most)
  const also = [...view.evidence.slice(most).map(({ cite }) => cite), ...view.also]
  return [
    ...(view.evidence.length === 0 ? [paragraph(parts.none)] : []),
    ...(view.nearestOnly ? [paragraph(parts.nearest)] : []),
    ...shown.flatMap(({ cite, heading, quotes }) => [
      styled('clause', cite.full, ...(heading ? [wording.colon, said(heading, language)] : [])),
      ...quotes.map((quote) => quotation('law', quote.text, quote.language)),
    ]),
    ...(also.length > 0
      ? [styled('muted', fill(parts.also, { clauses: also.map(({ short }) => short).join('; ') }))]
      : []),
  ]
}
