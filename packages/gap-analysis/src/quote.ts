import type { Unit } from './units.ts'

/** Longest quote, in UTF-16 code units; longer sentences are cut around the words that hit. */
const longest = 420

/** The words of a sentence as the clause prints them: an exact substring of the clause's text. */
export function quoteOf(unit: Unit, at?: { readonly from: number; readonly to: number }): string {
  const { text } = unit.clause.clause
  let { from, to } = unit
  if (to - from > longest) {
    const centre = at ?? unit.hits[0] ?? { from, to: from }
    from = Math.max(from, Math.min(centre.from - longest / 4, to - longest))
    if (from > unit.from) from = nextWord(text, Math.ceil(from))
    to = Math.min(to, from + longest)
    if (to < unit.to) to = wordEnd(text, from, to)
  }
  return text.slice(from, to).trim()
}

function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 || space > at + longest / 4 ? at : space + 1
}

/** Chinese has no spaces: there any sign may be the last. */
function wordEnd(text: string, from: number, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space > from + longest / 2 ? space : at
}
