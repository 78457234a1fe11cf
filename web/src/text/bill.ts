import type { Amendment } from '../state/drafting.ts'
import type { ShownClause } from './shown-clause.ts'

/** One piece of a bill, in reading order. */
export type BillPiece =
  /** A clause that stays, or in which words change; `gone`: it is taken out by an amendment. */
  | {
      readonly type: 'clause'
      readonly clause: ShownClause
      readonly edits: readonly Amendment[]
      readonly gone: readonly string[]
    }
  /** Words that come, with the amendment that brings them. */
  | { readonly type: 'amendment'; readonly amendment: Amendment }

/** A stretch of pieces: shown, or folded away because nothing changes there. */
export interface BillStretch {
  readonly folded: boolean
  readonly pieces: readonly BillPiece[]
}

/** Clauses on each side of a change that stay in sight. */
const context = 1

/**
 * The clauses of a law with amendments at their places, and those that find none. An amendment behind a clause stands
 * behind all that belongs to it; one that replaces a whole clause stands behind the words that go.
 */
export function billPieces(
  clauses: readonly ShownClause[],
  amendments: readonly Amendment[],
): { readonly pieces: readonly BillPiece[]; readonly lost: readonly Amendment[] } {
  const byPath = new Map<string, number>()
  for (const [index, { row }] of clauses.entries())
    if (row.path !== '' && !byPath.has(row.path)) byPath.set(row.path, index)
  const ends = subtreeEnds(clauses)
  const before = new Map<number, Amendment[]>()
  const after = new Map<number, Amendment[]>()
  const edits = new Map<number, Amendment[]>()
  const gone = new Map<number, string[]>()
  const lost: Amendment[] = []
  const add = <T>(map: Map<number, T[]>, at: number, one: T) => map.set(at, [...(map.get(at) ?? []), one])
  for (const one of amendments) {
    const at = byPath.get(one.place.path)
    if (at === undefined) {
      lost.push(one)
      continue
    }
    const end = ends[at] ?? at
    const inside = one.place.position === 'in'
    if (one.place.position === 'before') add(before, at, one)
    else if (inside && one.old !== '' && clauses[at]?.row.text.includes(one.old)) add(edits, at, one)
    else {
      if (inside && one.action !== 'insert') for (let each = at; each <= end; each++) add(gone, each, one.id)
      add(after, end, one)
    }
  }
  const pieces = clauses.flatMap((clause, index): BillPiece[] => [
    ...(before.get(index) ?? []).map((amendment) => ({ type: 'amendment', amendment }) as const),
    { type: 'clause', clause, edits: edits.get(index) ?? [], gone: gone.get(index) ?? [] },
    ...(after.get(index) ?? []).map((amendment) => ({ type: 'amendment', amendment }) as const),
  ])
  return { pieces, lost }
}

/** For each clause the last one that belongs to it. */
function subtreeEnds(clauses: readonly ShownClause[]): readonly number[] {
  const indexes = new Map(clauses.map(({ row }, index) => [row.id, index]))
  const ends = clauses.map((_, index) => index)
  for (let index = clauses.length - 1; index > 0; index--) {
    const parent = indexes.get(clauses[index]?.row.parent ?? '')
    if (parent !== undefined) ends[parent] = Math.max(ends[parent] ?? parent, ends[index] ?? index)
  }
  return ends
}

const changes = (piece: BillPiece): boolean =>
  piece.type === 'amendment' || piece.edits.length > 0 || piece.gone.length > 0

/** Folds what does not change, leaving the neighbours of each change in sight. */
export function foldPieces(pieces: readonly BillPiece[]): readonly BillStretch[] {
  const shown = new Set<number>()
  for (const [index, piece] of pieces.entries())
    if (changes(piece)) for (let near = index - context; near <= index + context; near++) shown.add(near)
  const stretches: { folded: boolean; pieces: BillPiece[] }[] = []
  for (const [index, piece] of pieces.entries()) {
    const folded = !shown.has(index)
    const last = stretches.at(-1)
    if (last?.folded === folded) last.pieces.push(piece)
    else stretches.push({ folded, pieces: [piece] })
  }
  return stretches
}
