import type { BlockContent, PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { ChangeKind, Stretch } from './comparison.ts'
import type { ComparisonPart, ComparisonView } from './comparison-view.ts'
import { heading, list, paragraph, strong, table } from './mdast.ts'

/** The comparison as GitHub-flavoured Markdown; what came and went stands in `ins` and `del`. */
export function comparisonMd(view: ComparisonView): string {
  const { wording, document, subject, date } = view
  const { facts, headings, columns, colon, change } = wording
  const kinds = Object.keys(change) as (ChangeKind | 'unchanged')[]
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, wording.title),
      paragraph(subject),
      list([
        ...(['before', 'after'] as const).map((side) => [
          strong(facts[side]),
          `${colon}${document[side].title} (${document[side].file}, ${facts.hash} ${document[side].sha256})`,
        ]),
        [strong(facts.date), `${colon}${date}`],
        [strong(facts.program), `${colon}Concordance ${document.program}`],
      ]),
      heading(2, headings.summary),
      table([
        [columns.change, columns.count],
        ...kinds.map((kind) => [change[kind], String(document.counts[kind])]),
      ]),
      heading(2, headings.comparison),
      ...view.parts.flatMap((part) => partBlocks(part)),
      heading(2, headings.reading),
      ...wording.prose.reading,
    ],
  }
  return toMarkdown(tree, { bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()] })
}

function partBlocks(part: ComparisonPart): BlockContent[] {
  if (part.type === 'folded') return [paragraph(`… ${part.summary}`)]
  const { row, number, changes } = part
  const words = (stretches: readonly Stretch[]): BlockContent[] =>
    stretches.length === 0 ? [] : [{ type: 'paragraph', children: stretches.flatMap(phrase) }]
  return [
    heading(3, changes === '' ? number : `${number}: ${changes}`),
    ...(row.heading.length === 0 ? [] : [{ type: 'paragraph' as const, children: [bold(row.heading)] }]),
    ...words(row.words),
  ]
}

const bold = (stretches: readonly Stretch[]): PhrasingContent => ({
  type: 'strong',
  children: stretches.flatMap(phrase),
})

function phrase({ text, change }: Stretch): PhrasingContent[] {
  const words: PhrasingContent = { type: 'text', value: text.replace(/\s*\n\s*/g, ' ') }
  if (change === undefined) return [words]
  const tag = change === 'inserted' ? 'ins' : 'del'
  return [{ type: 'html', value: `<${tag}>` }, words, { type: 'html', value: `</${tag}>` }]
}
