import type { Bill } from '@concordance/drafting'
import type { DocumentTree } from '@concordance/reports'

type Block = DocumentTree['children'][number]

const text = (value: string, look?: 'subtitle' | 'lead' | 'muted' | 'clause' | 'keep' | 'label'): Block => ({
  type: 'paragraph',
  ...(look === undefined ? {} : { look }),
  children: [{ type: 'text', value }],
})

const heading = (value: string, depth: 1 | 2 | 3): Block => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
})

/** A bill as a document: title, long title, enacting words, its clauses, and the explanatory note on a page of its own. */
export function billTree({ title, draft, longTitle, enacting, language, clauses, note }: Bill): DocumentTree {
  return {
    type: 'root',
    children: [
      heading(title, 1),
      text(draft, 'muted'),
      text(longTitle, 'lead'),
      text(enacting, 'keep'),
      ...clauses.flatMap(({ title: head, paragraphs, amends }): Block[] => [
        heading(head, 3),
        ...paragraphs.map((one) => text(one)),
        ...(amends?.lead === undefined ? [] : [text(amends.lead, 'keep')]),
        ...(amends?.instructions ?? []).flatMap(({ label, text: sentence, quotes }): Block[] => [
          text(
            label === '' ? sentence : `${label} ${sentence}`,
            ...(quotes.length > 0 ? (['keep'] as const) : []),
          ),
          ...quotes.map(({ lines }): Block => ({ type: 'quotation', look: 'draft', language, lines })),
        ]),
      ]),
      { type: 'pageBreak' },
      heading(note.heading, 2),
      text(note.apart, 'muted'),
      text(note.purpose),
      {
        type: 'grid',
        caption: note.heading,
        quiet: true,
        widths: [12, 44, 44],
        head: note.columns,
        rows: note.rows.map(({ clause, does, serves }) => ({
          cells: [clause, does, serves].map((value) => ({ children: [text(value)] })),
        })),
      },
    ],
  }
}
