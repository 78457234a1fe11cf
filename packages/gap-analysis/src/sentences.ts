/** A sentence of a clause's text: offsets [from, to). */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const boundary = /[.;!?。；！？؛\n]+["”’»)\]]*/g
/** Besides words of one or two letters, these stand before a full stop without ending a sentence: "Art. 5", "U.S. Code". */
const abbreviations: ReadonlySet<string> = new Set(
  'art arts abs nr bst ziff lit cap sec reg par núm inc cf vgl etc bzw incl approx gem sog ff vs ord res exp'.split(
    ' ',
  ),
)
const longestAbbreviation = 6
/** A printed number before its words: "5. The Board", "a. Waffen". */
const label = /^\s*\(?[\p{L}\d.]{1,6}$/u
const longestLabel = 16

/** Cuts a text into sentences and list items, without losing a character; abbreviations do not end a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(boundary)) {
    const to = match.index + match[0].length
    if (match[0].startsWith('.') && !endsHere(text, from, match.index, to)) continue
    if (text.slice(from, to).trim()) sentences.push({ from, to })
    from = to
  }
  if (text.slice(from).trim()) sentences.push({ from, to: text.length })
  return sentences
}

function endsHere(text: string, from: number, stop: number, next: number): boolean {
  if (next >= text.length) return true
  if (!/^\s/.test(text.charAt(next)) || /^[\p{Ll}\d(]/u.test(text.charAt(next + 1))) return false
  if (stop - from <= longestLabel && label.test(text.slice(from, stop))) return false
  return !abbreviated(text, stop)
}

/** Whether the word before the stop is an abbreviation; it begins behind a space, a bracket or another stop. */
function abbreviated(text: string, stop: number): boolean {
  let from = stop
  while (from > 0 && stop - from <= longestAbbreviation && !/[\s(.]/.test(text.charAt(from - 1))) from--
  const word = text.slice(from, stop)
  return /^\p{L}{1,2}$/u.test(word) || abbreviations.has(word.toLowerCase())
}
