/** A sentence of a clause's text: offsets [from, to). */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const boundary = /[.;!?。；！？؛\n]+["”’»)\]]*/g
// A full stop behind one of these or behind one or two letters is an abbreviation: "Art. 5", "No. 6", "U.S. Code".
const abbreviation =
  /(?:^|[\s(.])(?:\p{L}{1,2}|art|arts|abs|nr|bst|ziff|lit|cap|sec|reg|par|núm|inc|cf|vgl|etc|bzw|incl|approx|gem|sog|ff|vs|ord|res|exp)$/iu
/** A printed number before its words: "5. The Board", "a. Waffen". */
const label = /^\s*\(?[\p{L}\d.]{1,6}$/u

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
  const after = text.slice(next, next + 2)
  if (after === '') return true
  if (!/^\s/.test(after) || /^\s[\p{Ll}\d(]/u.test(after)) return false
  return !label.test(text.slice(from, stop)) && !abbreviation.test(text.slice(Math.max(0, stop - 8), stop))
}
