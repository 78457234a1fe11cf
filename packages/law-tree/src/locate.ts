import { folded } from './folded.ts'

/** Quotes shorter than this, folded, have to stand letter by letter. */
const FIRM = 16
/** One sign in so many may differ in a longer quote. */
const PER_FAULT = 12

/** Offsets in the folded text: [from, to). */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Every place at which the words stand letter by letter. */
function exactPlaces(words: string, text: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ from: at, to: at + words.length })
  return places
}

/**
 * The end of the best match of `words` that begins at the beginning of `window`, and its faults (Levenshtein distance);
 * at most `most`, else undefined.
 */
function bestEnd(words: string, window: string, most: number): { end: number; faults: number } | undefined {
  let row = Array.from({ length: window.length + 1 }, (_, at) => at)
  for (let i = 1; i <= words.length; i++) {
    const next = [i]
    for (let j = 1; j <= window.length; j++) {
      const same = words[i - 1] === window[j - 1] ? 0 : 1
      next.push(Math.min((row[j - 1] as number) + same, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  let end = 0
  for (let at = 1; at <= window.length; at++) if ((row[at] as number) <= (row[end] as number)) end = at
  const faults = row[end] as number
  return faults <= most ? { end, faults } : undefined
}

/**
 * The places at which long words stand with few faults. With k faults in k + 1 pieces, one piece is without fault
 * (pigeonhole), so only the places where a piece stands are compared; the best of those that overlap is kept.
 */
function tolerantPlaces(words: string, text: string): Place[] {
  const most = Math.floor(words.length / PER_FAULT)
  if (words.length < FIRM || most === 0) return []
  const size = Math.floor(words.length / (most + 1))
  const found: (Place & { faults: number })[] = []
  for (let piece = 0; piece <= most; piece++) {
    const offset = piece * size
    const seed = words.slice(offset, offset + size)
    for (const { from } of exactPlaces(seed, text).slice(0, 200)) {
      for (let shift = -most; shift <= most; shift++) {
        const start = from - offset + shift
        if (start < 0) continue
        const match = bestEnd(words, text.slice(start, start + words.length + most), most)
        if (match) found.push({ from: start, to: start + match.end, faults: match.faults })
      }
    }
  }
  found.sort((a, b) => a.faults - b.faults || a.from - b.from)
  const kept: Place[] = []
  for (const place of found)
    if (!kept.some((other) => place.from < other.to && other.from < place.to)) kept.push(place)
  return kept.sort((a, b) => a.from - b.from)
}

/**
 * Where some words stand in a folded text: letter by letter, else with a fault in every twelve signs. What stands in
 * front (`after`) and behind (`before`) picks among several places.
 */
export function locate(
  { text: words, after, before }: { text: string; after?: string; before?: string },
  text: string,
): readonly Place[] {
  const wanted = folded(words).text
  if (wanted === '') return []
  const exact = exactPlaces(wanted, text)
  const places = exact.length > 0 ? exact : tolerantPlaces(wanted, text)
  const front = folded(after ?? '').text
  const behind = folded(before ?? '').text
  return places.filter(({ from, to }) => {
    const near = front.length + Math.ceil(front.length / PER_FAULT) + 2
    const far = behind.length + Math.ceil(behind.length / PER_FAULT) + 2
    const fits = (context: string, window: string) =>
      context === '' || window.includes(context) || tolerantPlaces(context, window).length > 0
    return fits(front, text.slice(Math.max(0, from - near), from)) && fits(behind, text.slice(to, to + far))
  })
}
