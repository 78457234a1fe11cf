import type { Clause } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { type ClausePlaces, withChildren } from './clause-places.ts'
import { compareBlocks } from './compare-blocks.ts'
import type { ParagraphEdit } from './edits.ts'
import { clauseOf, findOld, isRefused, type Refused, refusal } from './find-place.ts'
import { fold } from './folded-text.ts'
import { linesOf, newLines } from './new-lines.ts'
import { headLength } from './number-shape.ts'
import type { Placed } from './placed.ts'
import { rewriteParagraph } from './rewrite-paragraph.ts'
import type { TextBlock, TextParagraph } from './text-blocks.ts'
import type { WholeClause } from './whole-clause.ts'
import { replaceWords } from './word-edits.ts'

/** Words that are quoted become others, or go. */
export function replaceIn(amendment: Amendment, places: ClausePlaces, elsewhere: boolean): Placed | Refused {
  const lines = linesOf(amendment.old)
  if (lines.length > 1) return replaceLines(amendment, lines, places)
  const found = findOld(amendment, places, elsewhere)
  if (isRefused(found)) return found
  const { paragraph, clause, note } = found
  const wanted = linesOf(amendment.new).join('\n')
  const { from, to } = wanted === '' ? withSpace(found) : found
  const edits = wanted.includes('\n')
    ? parted(paragraph, from, to, wanted, places)
    : wanted === paragraph.text.slice(from, to)
      ? []
      : replaceWords(paragraph, from, to, wanted)
  if (!edits)
    return refusal(
      'parts-between',
      'The new words put several paragraphs into the midst of one; replace the words up to its end.',
    )
  return { path: clause?.path ?? amendment.place.path, edits, ...(note === undefined ? {} : { note }) }
}

/** A clause with all below it takes on new words; what it has in common with the old is left alone. */
export function replaceClause(
  { new: text }: Amendment,
  clause: Clause,
  { blocks, shared }: WholeClause,
  places: ClausePlaces,
): Placed | Refused {
  const [only] = shared
  if (blocks.length === 0 && shared.length === 1 && only) {
    const words = linesOf(text).join('\n')
    const { paragraph, from, to } = only
    const edits = words.includes('\n')
      ? parted(paragraph, from, to, words, places)
      : replaceWords(paragraph, from, to, words)
    return edits ? { path: clause.path, edits } : inMidst(clause)
  }
  if (shared.length > 0) return inMidst(clause)
  return exchange(clause.path, blocks, linesOf(text), places)
}

/** Several lines are quoted: they must be whole paragraphs of the clause that follow each other. */
function replaceLines(amendment: Amendment, old: readonly string[], places: ClausePlaces): Placed | Refused {
  const clause = clauseOf(amendment, places)
  if (isRefused(clause)) return clause
  const own = [...new Set(withChildren(clause).flatMap((one) => places.own(one).map((s) => s.paragraph)))]
  const starts = own.flatMap((_, at) => (old.every((line, step) => says(own[at + step], line)) ? [at] : []))
  const [at] = starts
  if (at === undefined)
    return refusal(
      'old-words-missing',
      `The ${old.length} lines quoted do not stand in clause ${clause.path} as whole paragraphs; check that the amendment was made on this version.`,
    )
  if (starts.length > 1)
    return refusal(
      'old-words-twice',
      `The lines quoted stand ${starts.length} times in clause ${clause.path}; quote more of those around them.`,
    )
  return exchange(clause.path, own.slice(at, at + old.length), linesOf(amendment.new), places)
}

function says(paragraph: TextParagraph | undefined, line: string): boolean {
  if (!paragraph) return false
  const { text, label, head = 0 } = paragraph
  const wanted = fold(line).text
  return [text, text.slice(head), ...(label === undefined ? [] : [`${label} ${text}`])].some(
    (one) => fold(one).text === wanted,
  )
}

/** Paragraphs become lines: compared, so that only what differs is changed. */
function exchange(
  path: string,
  blocks: readonly TextBlock[],
  lines: readonly string[],
  places: ClausePlaces,
): Placed | Refused {
  const [first] = blocks
  const after = lines.map(
    (text): TextParagraph => ({
      type: 'paragraph',
      text,
      head: headLength(text),
      layout: layoutLike(first, text, places),
      pieces: [],
      boxes: [],
    }),
  )
  const { changes, refused } = compareBlocks(blocks, after, { exact: false, models: places.paragraphs })
  const [stop] = refused
  if (stop) return refusal(stop.rule, stop.reason)
  return { path, edits: changes.flatMap(({ edits }) => edits) }
}

/** The layout of the paragraph that a new line of this kind would be modelled on. */
function layoutLike(
  first: TextBlock | undefined,
  line: string,
  places: ClausePlaces,
): TextParagraph['layout'] {
  if (first?.type !== 'paragraph') return { style: '', rest: '' }
  const like = newLines(line, first, places)[0]?.layout?.like
  const model = like === undefined ? first : places.paragraphs.find(({ pieces }) => pieces[0]?.index === like)
  return (model ?? first).layout
}

/** One paragraph with words replaced by several lines. */
function parted(
  paragraph: TextParagraph,
  from: number,
  to: number,
  words: string,
  places: ClausePlaces,
): ParagraphEdit[] | undefined {
  const [head = '', ...rest] = words.split('\n')
  const tail = paragraph.text.slice(to)
  const made = newLines(rest.join('\n'), paragraph, places)
  const last = made.at(-1)
  const lines = [{ text: paragraph.text.slice(0, from) + head }, ...made.slice(0, -1)]
  return rewriteParagraph(paragraph, last ? [...lines, { ...last, text: last.text + tail }] : lines, true)
}

/** Words that go take one of the spaces around them with them. */
function withSpace({
  paragraph: { text },
  from,
  to,
}: {
  paragraph: TextParagraph
  from: number
  to: number
}) {
  const before = /\s/.test(text.charAt(from - 1))
  const behind = text.charAt(to)
  if (before && (behind === '' || /[\s,;.:)\]،؛]/.test(behind))) return { from: from - 1, to }
  return from === 0 && /\s/.test(behind) ? { from, to: to + 1 } : { from, to }
}

const inMidst = ({ path }: Clause): Refused =>
  refusal(
    'in-midst',
    `Clause ${path} shares a paragraph with another clause; quote its old words instead of replacing it as a whole.`,
  )
