/** How far a long text is drawn: which of its parts. */
export interface Drawing {
  readonly of: object
  readonly count: number
  readonly drawn: ReadonlySet<number>
  /** The part that the reader looks at. */
  readonly at: number
}

/** Clauses that are drawn in one task: some milliseconds on a slow machine. */
const partLength = 60

/** A list cut into parts of even length. */
export function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = []
  for (let from = 0; from < items.length; from += partLength) parts.push(items.slice(from, from + partLength))
  return parts
}

export const startDrawing = (of: object, count: number, at: number): Drawing => ({
  of,
  count,
  at,
  drawn: new Set(),
})

/** With one part more: the one named, else the nearest to where the reader looks. */
export function drawNext(drawing: Drawing, wanted?: number): Drawing {
  const { drawn, at, count } = drawing
  if (wanted !== undefined) return { ...drawing, at: wanted, drawn: new Set([...drawn, wanted]) }
  for (let step = 0; step < count; step++) {
    const next = [at + step, at - step].find((part) => part >= 0 && part < count && !drawn.has(part))
    if (next !== undefined) return { ...drawing, drawn: new Set([...drawn, next]) }
  }
  return drawing
}
