import type { Marker, Reading } from './marker.ts'

/** The lists that are open at a place of an article, outermost first, each at its current member. */
export type Place = readonly Reading[]

/**
 * Where a marker leads from a place: to the next member of an open list (the innermost that fits), or into a new list
 * that begins with it. Undefined if it fits nowhere and so is no marker but part of the words.
 * `strict`: a member may not be skipped, for markers found within a line.
 */
export function placeOf(marker: Marker, place: Place, strict: boolean): Place | undefined {
  return next(marker, place, 1) ?? begins(marker, place) ?? (strict ? undefined : next(marker, place, 3))
}

function next({ readings }: Marker, place: Place, atMost: number): Place | undefined {
  for (let depth = place.length - 1; depth >= 0; depth -= 1) {
    const open = place[depth]
    const fits = readings.find(({ style, ordinal }) => {
      const step = ordinal - (open?.ordinal ?? 0)
      return style === open?.style && step >= 1 && step <= atMost
    })
    if (fits) return [...place.slice(0, depth), fits]
  }
  return undefined
}

function begins({ readings, opens }: Marker, place: Place): Place | undefined {
  if (!opens) return undefined
  const first = readings.find(
    ({ style, ordinal }) => ordinal === 1 && !place.some((open) => open.style === style),
  )
  return first ? [...place, first] : undefined
}
