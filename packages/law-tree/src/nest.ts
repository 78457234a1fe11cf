import { definesTerms, definitionCues, headingCues } from './cues.ts'
import { markDefinitions } from './definitions.ts'
import { append, type Draft, draft, type Piece, trimmed, wordsOf } from './draft.ts'
import { type List, type Start, startsOf } from './enumerate.ts'
import type { CompiledTradition } from './head-rules.ts'
import { tokensOf } from './tokens.ts'
import type { ClauseKind } from './types.ts'

/** A gap in a list, to be told. */
export interface Gap {
  readonly piece: Piece
  readonly number: string
}

const BELOW: readonly ClauseKind[] = ['subsection', 'paragraph', 'subparagraph', 'item']
const ENDED = /[.;:!?…。；：؛؟»”"'’)\]]["”»’)]?\s*$/u
const ANNOUNCES = /[:：—–]\s*$/u
const LETTERED: ReadonlySet<List['family']> = new Set([
  'latin',
  'LATIN',
  'roman',
  'ROMAN',
  'abjad',
  'hijai',
  'azbuka',
  'cyrillic',
])

/** A paragraph that begins with the number of an item belongs to the one before. */
const ITEM = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u

/** Paragraphs of an article with the items that follow each. */
function inParagraphs(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = []
  for (const piece of pieces) {
    const last = paragraphs.at(-1)
    const { role } = piece.block
    if (last && (role !== undefined || piece.from > 0 || ITEM.test(wordsOf(piece)))) last.push(piece)
    else paragraphs.push([piece])
  }
  return paragraphs
}

/** Each paragraph without a number becomes a sub-clause that is cited by its place: 第五条第二款. */
function nestParagraphs(host: Draft, paragraphs: readonly Piece[][], tradition: CompiledTradition): Gap[] {
  return paragraphs.flatMap((pieces, at) => {
    const made = draft('subsection', { place: String(at + 1) })
    host.children.push(made)
    return nest(made, pieces, tradition)
  })
}

interface Open {
  readonly draft: Draft
  readonly start: Start
}

function kindOf(host: Draft, list: List, above: Draft | undefined): ClauseKind {
  if (list.family === 'definition') return 'definition'
  if (list.family === 'quoted') return 'paragraph'
  const level = above ? BELOW.indexOf(above.kind) : -1
  if (level >= 0) return BELOW[Math.min(level + 1, BELOW.length - 1)] ?? 'item'
  if (above?.kind === 'definition') return 'paragraph'
  const lettered = LETTERED.has(list.family)
  return host.kind === 'schedule' || lettered || (list.itemised && list.family !== 'dotted')
    ? 'paragraph'
    : 'subsection'
}

/** Puts the pieces into the host: its own words first, then sub-clauses by their enumerators. */
export function nest(
  host: Draft,
  pieces: readonly Piece[],
  tradition: CompiledTradition,
  inSchedule = false,
): Gap[] {
  const kept = pieces.flatMap((piece) => trimmed(piece) ?? [])
  if (kept.length === 0) return []
  if (tradition.tradition.citesOrder && host.kind === 'section') {
    const paragraphs = inParagraphs(kept)
    if (paragraphs.length > 1) return nestParagraphs(host, paragraphs, tradition)
  }
  const defines = definesTerms(host.heading, kept, tradition)
  const loud = kept.filter((piece) => piece.block.role === undefined || piece.block.role === 'title')
  const cues = [...headingCues(loud, tradition), ...(defines ? definitionCues(loud, tradition) : [])]
  const starts = startsOf(loud, tokensOf(loud), cues, { tradition, section: host.number, inSchedule })
  const byPiece = new Map<Piece, Start[]>()
  for (const start of starts) {
    const piece = loud[start.piece]
    if (!piece) continue
    const list = byPiece.get(piece)
    if (list) list.push(start)
    else byPiece.set(piece, [start])
  }
  const open: Open[] = []
  const inEnglish = tradition.tradition.languages[0] === 'en'
  const gaps: Gap[] = []
  let before = ''
  for (const piece of kept) {
    const cuts = byPiece.get(piece) ?? []
    const lead = { ...piece, to: cuts[0]?.at ?? piece.to }
    if (trimmed(lead)) {
      placeWords(host, open, lead, before, inEnglish)
      before = wordsOf(lead)
    }
    cuts.forEach((start, at) => {
      open.length = Math.min(open.length, start.list.depth)
      const parent = open.at(-1)?.draft
      const label = piece.block.text.slice(start.at, start.end).trim()
      const made = draft(kindOf(host, start.list, parent), {
        ...(start.number === undefined ? {} : { number: start.number }),
        ...(start.term === undefined ? {} : { term: start.term }),
        ...(label === '' ? {} : { label }),
        itemised: start.list.itemised,
        ...(start.list.family === 'quoted' ? { quoted: true } : {}),
      })
      append(made, { ...piece, from: start.at, to: start.end, head: true })
      const words = { ...piece, from: start.end, to: cuts[at + 1]?.at ?? piece.to }
      const name =
        start.list.family === 'category' && start.at === 0
          ? wordsOf(words)
              .replace(/^[\s:–—-]+/, '')
              .trim()
          : ''
      if (name !== '') made.heading = name
      append(made, name === '' ? words : { ...words, head: true })
      const siblings = (parent ?? host).children
      siblings.push(made)
      open.push({ draft: made, start })
      if (start.gap && start.number !== undefined) gaps.push({ piece: words, number: start.number })
      if (trimmed(words)) before = wordsOf(words)
    })
  }
  if (defines) markDefinitions(host, tradition)
  return gaps
}

/** Words without a number: they go on in the open sub-clause, or they close a list and become a clause of text. */
function placeWords(host: Draft, open: Open[], piece: Piece, before: string, inEnglish: boolean): void {
  const { role } = piece.block
  const apart = role !== undefined && role !== 'quote' && role !== 'title'
  if (open.length === 0 || apart) {
    addText(open[0]?.draft ?? host, piece)
    return
  }
  const item = (open.at(-1) as Open).start
  // `(b) to prison,` / `and the court may forfeit the gun.`: words that close the whole list.
  const closing =
    inEnglish &&
    /[,;]\s*$/.test(before) &&
    piece.from === 0 &&
    item.place > 0 &&
    item.place + 1 === item.list.size
  const goesOn =
    !closing && (piece.from > 0 || !ENDED.test(before) || ANNOUNCES.test(before) || role === 'quote')
  if (goesOn && !piece.block.bold) {
    addText(open.at(-1)?.draft ?? host, piece)
    return
  }
  let depth = closing ? open.length - 1 : open.length
  while (depth > 0 && !closing) {
    const { start } = open[depth - 1] as Open
    const more = start.place + 1 < start.list.size
    if (piece.block.bold && start.list.family !== 'category') depth -= 1
    else if (more || !start.list.itemised || start.list.family === 'category') break
    else depth -= 1
  }
  open.length = depth
  addText(open[depth - 1]?.draft ?? host, piece)
}

/** To the clause's own words where it has no children yet, else as a clause of text behind them. */
function addText(parent: Draft, piece: Piece): void {
  const { role } = piece.block
  const apart = role !== undefined && role !== 'quote' && role !== 'title'
  if (!apart && parent.children.length === 0) {
    append(parent, piece)
    return
  }
  const last = parent.children.at(-1)
  // A line that was broken off goes on in the text clause before it.
  if (
    !apart &&
    last?.kind === 'text' &&
    last.role === undefined &&
    (piece.from > 0 || !ENDED.test(wordsOf(last.pieces.at(-1) ?? piece)))
  ) {
    append(last, piece)
    return
  }
  const text = draft('text', {
    ...(role === undefined || role === 'quote' || role === 'title' ? {} : { role }),
  })
  append(text, piece)
  if (piece.block.bold && piece.block.text.length < 160 && piece.from === 0) text.heading = wordsOf(piece)
  parent.children.push(text)
}
