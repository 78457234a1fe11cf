import { append, type Draft, draft, type Piece } from './draft.ts'

/** What stands before the first unit: one clause of text for each run of blocks of one role. */
export function front(root: Draft, pieces: readonly Piece[]): void {
  let last: Draft | undefined
  let role: string | undefined
  for (const piece of pieces) {
    if (!last || piece.block.role !== role) {
      role = piece.block.role
      last = draft('text', piece.block.role === undefined ? {} : { role: piece.block.role })
      root.children.push(last)
    }
    append(last, piece)
  }
}
