import fc from 'fast-check'
import type { Block, Edit, NoteMark, Paragraph, WordDocument } from '../../src/index.ts'

/** Numbers from which an edit of a document is made: which kind, which paragraph, where, how much. */
export interface Seed {
  readonly kind: number
  readonly place: number
  readonly from: number
  readonly length: number
  readonly text: string
}

export const seeds: fc.Arbitrary<readonly Seed[]> = fc.array(
  fc.record({
    kind: fc.nat(99),
    place: fc.nat(9999),
    from: fc.nat(9999),
    length: fc.nat(30),
    text: fc.constantFrom(
      'new words',
      'trader',
      'x',
      'three months;\tor',
      'القطط',
      '饲养',
      'of the Act ',
      '; and',
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

interface Piece {
  readonly index: number
  readonly text: string
  readonly notes: readonly NoteMark[]
}

/** Edits that a drafter could mean for this document; the writer may still refuse one (a field, an overlap). */
export function editsFor(document: WordDocument, given: readonly Seed[]): Edit[] {
  const pieces = piecesIn(document)
  const tables = document.blocks.filter((block) => block.type === 'table')
  return given.flatMap((seed): Edit[] => {
    const piece = pieces[seed.place % pieces.length]
    if (!piece) return []
    const { index, text, notes } = piece
    const at = { index }
    const from = seed.from % (text.length + 1)
    const to = Math.min(text.length, from + seed.length)
    const note = notes[seed.from % Math.max(1, notes.length)]
    if (seed.kind < 30 && note && seed.length % 2)
      return [{ kind: 'delete-note', at, note: note.kind, id: note.id }]
    if (seed.kind < 4) return [{ kind: 'insert-note', at, note: 'footnote', from, text: seed.text }]
    if (seed.kind < 6) return [{ kind: 'insert-note', at, note: 'endnote', from, text: seed.text }]
    if (seed.kind < 35) return [{ kind: 'replace', at, from, to, text: seed.text }]
    if (seed.kind < 45) return [{ kind: 'replace', at, from, to: from, text: seed.text }]
    if (seed.kind < 52) return [{ kind: 'replace', at, from, to, text: '' }]
    if (seed.kind < 64)
      return [
        {
          kind: 'insert-paragraphs',
          at,
          where: seed.length % 2 ? 'before' : 'after',
          paragraphs: [{ text: seed.text }, ...(seed.length % 5 === 0 ? [{ text: 'second' }] : [])],
        },
      ]
    if (seed.kind < 68) return moved(piece, pieces[seed.from % pieces.length], seed)
    if (seed.kind < 74) return [{ kind: 'delete-paragraph', at }]
    if (seed.kind < 82) return [{ kind: 'split', at, from, ...(seed.length % 2 ? { start: seed.text } : {}) }]
    if (seed.kind < 88) return [{ kind: 'merge', at, text: ' ' }]
    if (seed.kind < 92)
      return [
        { kind: 'layout', at, layout: seed.length % 2 ? { style: 'Heading1' } : { list: '1', level: 1 } },
      ]
    const table = tables[seed.place % Math.max(1, tables.length)]
    if (!table) return []
    const row = seed.from % table.rows.length
    const place = { table: table.anchor.index, row }
    if (seed.kind < 96)
      return [{ kind: 'insert-row', ...place, cells: table.rows[row]?.cells.map(() => seed.text) ?? [] }]
    return [{ kind: 'delete-row', ...place }]
  })
}

/** A paragraph goes to another place; each side may be refused by itself. */
function moved({ index, text }: Piece, to: Piece | undefined, { place, length }: Seed): Edit[] {
  if (!to || to.index === index) return []
  const move = `${place} ${index}`
  return [
    { kind: 'delete-paragraph', at: { index }, move },
    {
      kind: 'insert-paragraphs',
      at: { index: to.index },
      where: length % 2 ? 'before' : 'after',
      paragraphs: [{ text, like: index }],
      move,
    },
  ]
}

/** Paragraphs of the file with their final text, those of tables among them. */
export const piecesIn = (document: WordDocument): Piece[] => document.blocks.flatMap(piecesOf)

function piecesOf(block: Block): Piece[] {
  if (block.type === 'table')
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(piecesOf)))
  return block.pieces.map((piece, order) => ({
    index: piece.index,
    text: block.text.slice(piece.from, endOf(block, order)),
    notes: block.pieces.length === 1 ? block.notes : [],
  }))
}

const endOf = (paragraph: Paragraph, order: number): number =>
  paragraph.pieces[order + 1]?.from ?? paragraph.text.length
