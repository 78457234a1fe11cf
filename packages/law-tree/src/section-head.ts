import type { Block } from './blocks.ts'
import type { Draft } from './draft.ts'
import { headingEnd, readsAsHeading } from './glue.ts'
import type { CompiledTradition } from './head-rules.ts'
import { headAt } from './heads.ts'
import type { Mark } from './marks.ts'

/** Length of the section's own number, with or without its heading, where the words begin with it once more. */
export function repeatedHead(section: Draft, text: string, tradition: CompiledTradition): number {
  const head = headAt(text, tradition.sections)
  if (!head || head.number !== section.number) return 0
  const { heading } = section
  if (heading !== undefined && text.startsWith(heading, head.restFrom)) return head.restFrom + heading.length
  return head.bare ? 0 : head.restFrom
}

/** End of the heading that follows the number of a mark; the start of the rest where there is none. */
export function headingOf(
  mark: Mark,
  end: number,
  tradition: CompiledTradition,
  next: Block | undefined,
): number {
  const { block, head, from, to } = mark
  const start = from + head.restFrom
  if (head.kind === 'text') return start
  const line = block.text.slice(start, Math.min(to, end))
  if (line.trim() === '') return start
  // `6. Duty to help 6.1 Each office …`: the heading ends where the section's first part begins.
  const firstPart =
    mark.cls === 'section' && head.number
      ? line.search(new RegExp(`\\s${head.number.replace(/[^\\p{L}\\p{N}]/gu, '.')}\\.1[.\\s]`, 'u'))
      : -1
  if (firstPart > 0 && readsAsHeading(line.slice(0, firstPart).trim())) return start + firstPart
  if (mark.cls === 'heading') return Math.min(to, end)
  if (mark.cls !== 'section') {
    // A heading may run over several lines of its block.
    const whole = block.text.slice(start, end)
    if (from > 0 && to === block.text.length && mark.cls === 'schedule') return start
    return whole.length < 260 && block.lists === 0 ? end : Math.min(to, end)
  }
  if (block.unit) return Math.min(to, end)
  // `#### Art. 2. — Définitions`: a heading of the source whose dash parts number and title; `.-` begins the words.
  const signed = /[—–]/.test(block.text.slice(from + head.labelEnd, start))
  const titled = block.depth > 0 && signed && (readsAsHeading(line) || /^\(.*\)$/.test(line))
  if (head.dashed && !titled) {
    const capitals = headingEnd(line, tradition)
    return capitals !== undefined && /^[^\p{Ll}]+[:.]/u.test(line.slice(0, capitals))
      ? start + capitals
      : start
  }
  // Words that run on in the next line or block are no heading.
  const runsOn = to < block.text.length ? block.text.slice(to + 1, to + 3) : (next?.text.slice(0, 2) ?? '')
  if (/^["“«]?\p{Ll}/u.test(runsOn) && !/^\p{Ll}[).]/u.test(runsOn)) return start
  if (head.style.startsWith('7 a §')) return start
  if (block.depth > 0) return Math.min(to, end)
  if (from > 0 && !mark.strong && to === block.text.length && end === to && line.length > 300) return start
  if (readsAsHeading(line)) return Math.min(to, end)
  if (
    (head.bare && !/^\p{Lu}{4,}/u.test(block.text.slice(from))) ||
    (tradition.openers && new RegExp(`^(?:${tradition.tradition.openers})(?![\\p{L}])`, 'u').test(line))
  )
    return start
  const glued = headingEnd(line, tradition)
  return glued === undefined ? start : start + glued
}
