import type { Draft, Piece } from './draft.ts'
import { wordsOf } from './draft.ts'
import { elementOf, idMaker, numberInId, slug } from './eid.ts'
import { pathsOf } from './paths.ts'
import type { Clause, Span } from './types.ts'

interface Text {
  readonly text: string
  readonly bodyStart: number
  readonly spans: Span[]
}

/** A whole row of a table. */
function isRow(piece: Piece): piece is Piece & { block: { cells: readonly number[] } } {
  const { cells = [], text } = piece.block
  return cells.length > 0 && piece.from === 0 && piece.to === text.length
}

/** Joins the pieces of a clause: blocks are parted by a line feed, pieces of one block by a space. */
function textOf(pieces: readonly Piece[]): Text {
  const spans: Span[] = []
  const parts: string[] = []
  let length = 0
  let bodyStart: number | undefined
  let previous: Piece | undefined
  for (const piece of pieces) {
    const words = wordsOf(piece).replace(/\s+/g, ' ')
    // `5(1)`: nothing stands between two pieces that touch.
    const touching = previous?.block.index === piece.block.index && previous.to === piece.from
    const joint = !previous ? '' : previous.block.index !== piece.block.index ? '\n' : touching ? '' : ' '
    if (!piece.head && bodyStart === undefined) bodyStart = length + joint.length
    parts.push(joint, words)
    const from = length + joint.length
    length = from + words.length
    spans.push({
      from,
      to: length,
      anchor: piece.block.anchor,
      ...(piece.from > 0 ? { offset: piece.from } : {}),
      ...(isRow(piece) ? { cells: piece.block.cells } : {}),
    })
    previous = piece
  }
  return { text: parts.join(''), bodyStart: bodyStart ?? length, spans }
}

/** Turns drafts into clauses, with texts, paths and eIds. */
export function clausesOf(root: Draft, repealed: RegExp | undefined): Clause[] {
  const paths = pathsOf(root)
  const id = idMaker()
  const make = (
    node: Draft,
    parent: string | undefined,
    inArticle: boolean,
    parentKind: string | undefined,
  ): Clause => {
    const { text, bodyStart, spans } = textOf(node.pieces)
    const element = elementOf(node.kind, node.element, inArticle, parentKind === 'section')
    const cited = node.number ?? node.place
    const term = node.term === undefined ? undefined : slug(node.term)
    const number = cited === undefined ? term : numberInId(cited)
    const own = id(parent, element, node.kind === 'text' ? undefined : number, node.given)
    const article =
      node.kind === 'section' || node.element !== undefined
        ? element === 'article'
        : inArticle && node.kind !== 'schedule'
    const gone =
      node.repealed ||
      (node.kind === 'section' &&
        node.children.length === 0 &&
        repealed?.test(text.slice(bodyStart) || (node.heading ?? '')))
    return {
      type: 'clause',
      kind: node.kind,
      id: own,
      ...(node.number === undefined ? {} : { number: node.number }),
      ...(node.label === undefined ? {} : { label: node.label }),
      path: paths.get(node) ?? '',
      ...(node.heading === undefined ? {} : { heading: node.heading.replace(/\s+/g, ' ') }),
      ...(node.term === undefined ? {} : { term: node.term }),
      text,
      bodyStart,
      spans,
      element,
      ...(node.role === undefined ? {} : { role: node.role }),
      ...(gone ? { repealed: true } : {}),
      ...(node.quoted ? { quoted: true } : {}),
      children: node.children.map((child) => make(child, own, article, node.kind)),
    }
  }
  return root.children.map((child) => make(child, undefined, false, undefined))
}
