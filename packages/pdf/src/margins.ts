import type { Word } from './types.ts'

/** Where the body of the text stands on the pages of a file. */
export interface Body {
  readonly left: number
  readonly right: number
  /** Font height of most of the text. */
  readonly size: number
}

export interface Sides {
  /** The rows without what stands beside the body. */
  readonly rows: readonly (readonly Word[])[]
  /** Notes beside the text, row by row. */
  readonly notes: readonly (readonly Word[])[]
  /** Numbers of lines beside the text. */
  readonly lineNumbers: readonly (readonly Word[])[]
}

const gap = 1.2

/** Stretches of a row that a wide gap parts. */
function stretchesOf(row: readonly Word[]): Word[][] {
  const stretches: Word[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of row) {
    const last = stretches.at(-1)
    if (last && word.x0 - end <= gap * word.size) last.push(word)
    else stretches.push([word])
    end = word.x1
  }
  return stretches
}

/** Measures the body over all pages: the edges of the long stretches, by the mode of their starts and ends. */
export function bodyOf(pages: readonly (readonly (readonly Word[])[])[]): Body {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const sizes = new Map<number, number>()
  const count = (map: Map<number, number>, key: number, by: number) => map.set(key, (map.get(key) ?? 0) + by)
  for (const rows of pages) {
    for (const row of rows) {
      for (const word of row) count(sizes, Math.round(word.size * 2) / 2, word.glyphs.length)
      for (const stretch of stretchesOf(row)) {
        const x0 = (stretch[0] as Word).x0
        const x1 = (stretch.at(-1) as Word).x1
        if (x1 - x0 < 150) continue
        count(starts, Math.round(x0 / 4) * 4, 1)
        count(ends, Math.round(x1 / 4) * 4, 1)
      }
    }
  }
  const often = (map: Map<number, number>) => {
    const most = Math.max(0, ...map.values())
    return [...map].filter(([, n]) => n >= most * 0.15).map(([key]) => key)
  }
  const mode = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
  // Without a line of some length nothing can be said to stand beside the body.
  if (starts.size === 0)
    return { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY, size: mode }
  return { left: Math.min(...often(starts)), right: Math.max(...often(ends)), size: mode }
}

const lettersOf = (stretch: readonly Word[]): number =>
  stretch.reduce((n, { glyphs }) => n + glyphs.filter(({ text }) => /\p{L}/u.test(text)).length, 0)

const textOf = (stretch: readonly Word[]): string =>
  stretch.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join(' ')

/** Takes what stands wholly beside the body off the rows of a page. */
export function takeSides(rows: readonly (readonly Word[])[], body: Body): Sides {
  const notes: Word[][] = []
  const numbered: { row: number; stretch: Word[]; value: number }[] = []
  const kept = rows.map((row, index) => {
    const stays: Word[] = []
    for (const stretch of stretchesOf(row)) {
      const x0 = (stretch[0] as Word).x0
      const x1 = (stretch.at(-1) as Word).x1
      const beside = x1 < body.left - 4 || x0 > body.right + 4
      const text = textOf(stretch)
      if (beside && /^\d{1,4}$/.test(text)) numbered.push({ row: index, stretch, value: Number(text) })
      else if (
        beside &&
        lettersOf(stretch) >= 4 &&
        !/^(?:art|sec|§|no)\b/i.test(text) &&
        Math.max(...stretch.map(({ size }) => size)) <= body.size * 1.02
      )
        notes.push(stretch)
      else stays.push(...stretch)
    }
    return stays
  })
  const counts = isCount(numbered.map(({ value }) => value))
  if (!counts)
    for (const { row, stretch } of numbered)
      kept[row] = [...stretch, ...(kept[row] ?? [])].sort((a, b) => a.x0 - b.x0)
  return {
    rows: kept.filter((row) => row.length > 0),
    notes,
    lineNumbers: counts ? numbered.map(({ stretch }) => stretch) : [],
  }
}

/** Numbers that go up by one and the same step: 1, 2, 3 or 5, 10, 15. */
function isCount(values: readonly number[]): boolean {
  if (values.length < 4) return false
  const step = (values[1] as number) - (values[0] as number)
  return (
    (step === 1 || step === 5) &&
    values.every((value, k) => k === 0 || value - (values[k - 1] as number) === step)
  )
}
