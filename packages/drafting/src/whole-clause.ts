import type { Clause } from '@concordance/law-tree'
import { type ClausePlaces, type Stretch, withChildren } from './clause-places.ts'
import type { ParagraphEdit } from './edits.ts'
import { type Refused, refusal } from './find-place.ts'
import type { TextBlock, TextParagraph, TextTable } from './text-blocks.ts'
import { deleteParagraph, replaceWords } from './word-edits.ts'

/** A clause with all below it: the paragraphs and tables that are its own, and the words that it has in shared ones. */
export interface WholeClause {
  readonly blocks: readonly TextBlock[]
  readonly shared: readonly Stretch[]
}

export function wholeClause(clause: Clause, places: ClausePlaces): WholeClause | Refused {
  const family = withChildren(clause)
  const members = new Set<Clause>(family)
  const stretches = new Map<TextParagraph, Stretch>()
  for (const one of family)
    for (const stretch of places.own(one)) {
      const known = stretches.get(stretch.paragraph)
      const from = Math.min(known?.from ?? stretch.from, stretch.from)
      stretches.set(stretch.paragraph, { ...stretch, from, to: Math.max(known?.to ?? 0, stretch.to) })
    }
  if (stretches.size === 0)
    return refusal(
      'no-paragraph',
      `Clause ${clause.path} stands in no paragraph of its own; change it in Word.`,
    )
  const shared: Stretch[] = []
  const own = new Set<TextParagraph>()
  for (const [paragraph, stretch] of stretches) {
    if (places.clausesIn(paragraph).every((one) => members.has(one))) own.add(paragraph)
    else shared.push(stretch)
  }
  const tables = new Map<TextParagraph, TextTable>()
  for (const block of places.blocks)
    if (block.type === 'table')
      for (const cell of block.rows.flat())
        for (const inner of cell) if (inner.type === 'paragraph') tables.set(inner, block)
  const blocks = new Set<TextBlock>()
  for (const paragraph of own) blocks.add(tables.get(paragraph) ?? paragraph)
  return { blocks: [...blocks], shared }
}

/** Edits that take the clause out. */
export function removeClause({ blocks, shared }: WholeClause): ParagraphEdit[] {
  return [
    ...shared.flatMap(({ paragraph, from, to }) => replaceWords(paragraph, from, to, '')),
    ...blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? deleteParagraph(block)
        : block.rows.map(
            (_, row): ParagraphEdit => ({
              kind: 'delete-row',
              ...(block.part === undefined ? {} : { part: block.part }),
              table: block.index ?? 0,
              row,
            }),
          ),
    ),
  ]
}
