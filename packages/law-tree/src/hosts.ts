import type { Draft, Piece } from './draft.ts'
import type { Mark } from './marks.ts'

/** An open unit with the words that it has gathered so far. */
export interface Host {
  readonly draft: Draft
  readonly mark?: Mark
  readonly pieces: Piece[]
  /** Nothing but the head has been read. */
  fresh: boolean
}

/** Numbers with which a unit inside another begins to count. */
const FIRST = /^(?:1|I|A|a|1er)$/

/** Whether a new container closes an open one: it is its equal, or stands above it. */
function closes(mark: Mark, open: Host, seen: ReadonlySet<string>): boolean {
  const other = open.mark
  if (!other) return false
  if (other.cls === 'schedule') return mark.cls === 'schedule'
  if (mark.cls === 'schedule') return true
  if (other.head.style === mark.head.style && !other.head.style.startsWith('heading')) return true
  if (mark.cls === 'heading') {
    if (mark.block.depth > 0 && other.block.depth > 0) return other.block.depth >= mark.block.depth
    if (other.cls === 'heading')
      return other.head.style === mark.head.style || other.head.number === undefined
    return false
  }
  if (other.cls === 'heading') return !(other.block.depth > 0 && other.block.depth < mark.block.depth)
  if (mark.head.number === undefined) return true
  // `Part 1` in `Chapter 6`: a kind that comes for the first time and counts from one stands inside.
  if (!seen.has(mark.head.style) && FIRST.test(mark.head.number))
    return mark.head.rank < other.head.rank && other.head.number === undefined
  return mark.head.rank < other.head.rank
}

/** Closes what the mark ends and returns the host that the new unit stands in. `seen` holds the styles so far. */
export function hostFor(mark: Mark, stack: Host[], seen: ReadonlySet<string>): Host {
  while (stack.length > 1 && (stack.at(-1)?.mark?.cls === 'section' || stack.at(-1)?.draft.kind === 'text'))
    stack.pop()
  if (mark.head.kind === 'text') stack.length = 1
  if (mark.cls !== 'section') {
    const outermost = stack.findIndex((host) => closes(mark, host, seen))
    if (outermost > 0) stack.length = outermost
  }
  return stack.at(-1) as Host
}
