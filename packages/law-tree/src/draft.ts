import type { Role } from '@concordance/formats'
import type { Block } from './blocks.ts'
import type { ClauseKind } from './types.ts'

/** A stretch of a block's text: [from, to). */
export interface Piece {
  readonly block: Block
  readonly from: number
  readonly to: number
  /** Label or heading, not the words of the provision. */
  readonly head?: boolean
}

/** A clause while its tree is being made. */
export interface Draft {
  kind: ClauseKind
  element?: string
  number?: string
  /** For several units under one head: `13` to `14`. */
  until?: string
  label?: string
  heading?: string
  term?: string
  role?: Role
  repealed?: boolean
  quoted?: boolean
  /** eId that the source gives. */
  given?: string
  /** Place by which the clause is cited where it bears no number. */
  place?: string
  /** A list of items rather than paragraphs of running text. */
  itemised?: boolean
  readonly pieces: Piece[]
  readonly children: Draft[]
}

export function draft(
  kind: ClauseKind,
  fields: Partial<Omit<Draft, 'kind' | 'pieces' | 'children'>> = {},
): Draft {
  return { kind, ...fields, pieces: [], children: [] }
}

export function wordsOf(piece: Piece): string {
  return piece.block.text.slice(piece.from, piece.to)
}

/** The piece without white space at its ends; undefined where nothing is left. */
export function trimmed(piece: Piece): Piece | undefined {
  const text = piece.block.text
  let { from, to } = piece
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  return from < to ? { ...piece, from, to } : undefined
}

/** Adds a piece to the clause's own text. */
export function append(to: Draft, piece: Piece): void {
  const kept = trimmed(piece)
  if (kept) to.pieces.push(kept)
}
