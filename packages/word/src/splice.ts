/** Text that takes the place of [start, end). */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies splices that do not overlap; those at one place keep their order. Linear in the text. */
export function splice(source: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let at = 0
  for (const one of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.start < at) throw new Error(`splices overlap at ${one.start}`)
    pieces.push(source.slice(at, one.start), one.text)
    at = one.end
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}
