/** A sentence of a clause's text: offsets [from, to). */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const boundary = /[.;!?。；！？؛\n]+["”’»)\]]*/g
// A full stop behind a short word, a figure or a capital is mostly an abbreviation: "Art. 5", "No. 6", "Abs. 1".
const abbreviation = /(?:^|[\s(])(?:\p{L}{1,4}|\d+[a-z]?)$/u

/** Cuts a text into sentences and list items, without losing a character; abbreviations do not end a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(boundary)) {
    const to = match.index + match[0].length
    if (match[0].startsWith('.') && !endsHere(text, match.index, to)) continue
    if (text.slice(from, to).trim()) sentences.push({ from, to })
    from = to
  }
  if (text.slice(from).trim()) sentences.push({ from, to: text.length })
  return sentences
}

function endsHere(text: string, stop: number, next: number): boolean {
  const after = text.slice(next, next + 2)
  if (after === '') return true
  if (!/^\s/.test(after) || /^\s[\p{Ll}\d(]/u.test(after)) return false
  return !abbreviation.test(text.slice(Math.max(0, stop - 6), stop))
}
