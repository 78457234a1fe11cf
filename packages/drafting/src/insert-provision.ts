import type { Clause } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { type ClausePlaces, withChildren } from './clause-places.ts'
import type { ParagraphEdit } from './edits.ts'
import { type Found, isRefused, type Refused, refusal } from './find-place.ts'
import { newLines } from './new-lines.ts'
import type { Placed } from './placed.ts'
import type { TextParagraph } from './text-blocks.ts'
import { edgeOf, replaceWords } from './word-edits.ts'

/** New paragraphs before or behind a clause, or at its end. */
export function insertProvision(
  { new: text, place: { position } }: Amendment,
  clause: Clause,
  places: ClausePlaces,
): Placed | Refused {
  const paragraphs = withChildren(clause)
    .flatMap((one) => places.own(one).map(({ paragraph }) => paragraph))
    .sort((a, b) => places.order(a) - places.order(b))
  const edge = position === 'before' ? paragraphs[0] : paragraphs.at(-1)
  if (!edge)
    return refusal('no-paragraph', `Clause ${clause.path} stands in no paragraph; insert it in Word.`)
  const members = new Set<Clause>(withChildren(clause))
  const inside = places.clausesIn(edge)
  if (!members.has((position === 'before' ? inside[0] : inside.at(-1)) ?? clause))
    return refusal(
      'in-midst',
      `Clause ${clause.path} ${position === 'before' ? 'begins' : 'ends'} in the midst of a paragraph; part the paragraph in Word first.`,
    )
  const beside = outOfTable(edge, places, position === 'before' ? 'before' : 'after')
  if (!beside)
    return refusal(
      'in-table',
      `Clause ${clause.path} ends in a table with no paragraph behind it; insert it in Word.`,
    )
  const edit: ParagraphEdit = {
    kind: 'insert-paragraphs',
    at: edgeOf(beside.paragraph, beside.where === 'after' ? 'last' : 'first'),
    where: beside.where,
    paragraphs: newLines(text, edge, places).map(({ text: words, layout }) => ({ ...layout, text: words })),
  }
  return { path: clause.path, edits: [edit] }
}

/** New words before or behind words that are quoted. */
export function insertWords({ new: text, place, old }: Amendment, found: Found | Refused): Placed | Refused {
  if (isRefused(found)) return found
  const { paragraph, from, to, clause, note } = found
  const words = text.trim()
  const before = place.position === 'before'
  const at = before ? from : to
  const tight = before ? /\s$/.test(old) : /^[\s,;.:)\]،؛]/.test(words)
  const joined = tight ? words : before ? `${words} ` : ` ${words}`
  return {
    path: clause?.path ?? place.path,
    edits: replaceWords(paragraph, at, at, joined),
    ...(note === undefined ? {} : { note }),
  }
}

/** A provision is not put into a cell of the table that ends its neighbour: it goes behind the table. */
function outOfTable(
  edge: TextParagraph,
  { blocks }: ClausePlaces,
  where: 'before' | 'after',
): { readonly paragraph: TextParagraph; readonly where: 'before' | 'after' } | undefined {
  const at = blocks.findIndex(
    (block) => block.type === 'table' && block.rows.some((row) => row.some((cell) => cell.includes(edge))),
  )
  if (at < 0) return { paragraph: edge, where }
  const [near, far] =
    where === 'after' ? [blocks[at + 1], 'before' as const] : [blocks[at - 1], 'after' as const]
  return near?.type === 'paragraph' ? { paragraph: near, where: far } : undefined
}
