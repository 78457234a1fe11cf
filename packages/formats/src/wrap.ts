import type { Line } from './lines.ts'
import { startsHead, startsItem } from './markers.ts'

/** How a text breaks its lines. */
export interface Wrapping {
  /** Columns at which lines are broken; 0 where each line is a paragraph of its own. */
  readonly width: number
  /** A blank line stands between any two lines, also inside paragraphs. */
  readonly doubleSpaced: boolean
}

/** Lines end where their author ended them. */
export const unwrapped: Wrapping = { width: 0, doubleSpaced: false }

const closed = /[.;:!?。；：！？؛؟…»”"]['’)\]*_]*\s*$/u
const widest = 110

/** Whether a line ends as a sentence or an item does. */
export function isClosed(line: string): boolean {
  return closed.test(line)
}

/** Measures the wrapping of a whole text. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const filled = lines.filter((line) => line.text.trim() !== '')
  if (filled.length < 8) return unwrapped
  const lengths = filled.map((line) => line.text.trimEnd().length).sort((a, b) => a - b)
  // Most lines of wrapped text are full; the few that are longer (tables, headings) do not set the width.
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 0
  const longer = lengths.filter((length) => length > width * 1.5).length
  const open = filled.filter((line) => !closed.test(line.text)).length
  const wrapped = width <= widest && longer < 0.1 * filled.length && open > 0.3 * filled.length
  if (!wrapped) return unwrapped
  const parted = lines.length - filled.length
  return { width, doubleSpaced: parted > 0.8 * filled.length && open > 0.4 * filled.length }
}

/**
 * Whether `next` continues the paragraph of `previous`. Safe joins only: a line that begins an item or a head stands
 * alone; else it continues where it begins small and the line before is open, or where its first word had no room
 * on the line before.
 */
export function continues(previous: string, next: string, wrapping: Wrapping): boolean {
  const before = previous.trimEnd()
  const after = next.trimStart()
  const open = !closed.test(before)
  const firstWord = after.indexOf(' ') < 0 ? after.length : after.indexOf(' ')
  const full = wrapping.width > 0 && before.length + 1 + firstWord > wrapping.width * 0.9
  if (startsItem(after)) return false
  if (startsHead(after) && !(full && open)) return false
  // Where lines end as their author ended them, words behind a comma may close a list: they stand alone.
  if (/^\p{Ll}/u.test(after)) return wrapping.width > 0 || /[\p{L}\p{Nd}]$/u.test(before)
  return full && (open || before.length < wrapping.width * 1.05)
}
