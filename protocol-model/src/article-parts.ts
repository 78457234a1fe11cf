import { eIdFrom } from './e-id.ts'
import { innerMarkers, type Marker, openingMarker } from './marker.ts'
import { toRoman } from './numerals.ts'
import { type Place, placeOf } from './placing.ts'

/** Words of one article by the eId of the part that they belong to, in order of reading. */
export type Parts = ReadonlyMap<string, readonly string[]>

interface Piece {
  readonly path: readonly string[]
  readonly text: string
}

/**
 * Splits the lines of an article at its numbers and letters. Words without a number belong to the part before them;
 * words before the first number are the article's own. If the first paragraph has no number and the next is 2, the
 * words before it are paragraph 1.
 */
export function articleParts(article: number, lines: readonly string[]): Parts {
  let pieces: Piece[] = []
  let place: Place = []
  for (const line of lines) {
    const opening = openingMarker(line)
    if (opening && isSecond(opening, place)) {
      pieces = pieces.map(({ path, text }) => ({ path: ['1', ...path], text }))
      place = opening.readings.slice(0, 1)
    } else place = (opening && placeOf(opening, place, false)) ?? place
    const split = splitLine(line, place, opening?.end ?? 0)
    pieces.push(...split.pieces)
    place = split.place
  }
  const parts = new Map<string, string[]>()
  for (const { path, text } of pieces) {
    const eId = eIdFrom(String(article), path)
    parts.set(eId, [...(parts.get(eId) ?? []), text])
  }
  return parts
}

/**
 * The numbers of a place as the English text counts: numbers under letters, as Arabic and Chinese texts have them, stand
 * for the small roman numerals of the English one.
 */
function pathOf(place: Place): string[] {
  return place.map(({ style, ordinal, number }, depth) => {
    const above = place[depth - 1]?.style ?? ''
    return style.startsWith('number') && /^letter|^han\(\)/.test(above) ? toRoman(ordinal) : number
  })
}

/** True for a 2 where no list of numbers is open. */
function isSecond({ readings }: Marker, place: Place): boolean {
  const [first] = readings
  return (
    first?.ordinal === 2 &&
    first.style.startsWith('number') &&
    !place.some(({ style }) => style === first.style)
  )
}

/** Splits a line that begins at a place at the markers within it; `opened` is the end of the marker that it begins with. */
function splitLine(line: string, start: Place, opened: number): { pieces: Piece[]; place: Place } {
  const pieces: Piece[] = []
  let place = start
  let from = 0
  const put = (to: number) => {
    const text = line.slice(from, to).trim()
    if (text !== '') pieces.push({ path: pathOf(place), text })
    from = to
  }
  const doubled = opened > 0 ? openingMarker(line.slice(opened)) : undefined
  const first = doubled ? [{ ...doubled, start: doubled.start + opened }] : []
  for (const marker of [...first, ...innerMarkers(line)]) {
    const moved = placeOf(marker, place, true)
    if (!moved || marker.start < from) continue
    put(marker.start)
    place = moved
  }
  put(line.length)
  return { pieces, place }
}
