import type { Word } from './types.ts'

/** Words of one column, row by row from top to bottom. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly rows: readonly (readonly Word[])[]
}

/** A gutter is at least this wide, in points. */
const narrowest = 7

/** Share of rows that may cross a gutter: headings and tables over the whole width. */
const crossing = 0.25

/** Each column takes at least this share of the width. */
const columnShare = 0.22

/**
 * Cuts the rows of a page into regions in reading order. A page drawn in columns has a gutter: a strip that hardly any
 * row crosses, with lines that fill the space on both of its sides. Rows that cross it (headings over the whole width)
 * part the page into bands; in each band one column is read after the other. Found by the words' places alone, so it
 * does not matter in which order the file draws them.
 */
export function regionsOf(rows: readonly (readonly Word[])[], rtl: boolean): Region[] {
  const words = rows.flat()
  if (words.length === 0) return []
  const left = Math.min(...words.map(({ x0 }) => x0))
  const right = Math.max(...words.map(({ x1 }) => x1))
  const gutter = gutterOf(rows, left, right)
  if (gutter === undefined) return [{ left, right, rows }]
  const regions: Region[] = []
  let band: (readonly Word[])[] = []
  const flush = () => {
    if (band.length === 0) return
    const sides = [
      band.map((row) => row.filter(({ x1 }) => x1 <= gutter)).filter((row) => row.length > 0),
      band.map((row) => row.filter(({ x1 }) => x1 > gutter)).filter((row) => row.length > 0),
    ]
    if (rtl) sides.reverse()
    for (const side of sides) regions.push(...regionsOf(side, rtl))
    band = []
  }
  for (const row of rows) {
    if (!crosses(row, gutter)) {
      band.push(row)
      continue
    }
    flush()
    const last = regions.at(-1)
    if (last && last.left === left && last.right === right)
      regions[regions.length - 1] = { ...last, rows: [...last.rows, row] }
    else regions.push({ left, right, rows: [row] })
  }
  flush()
  return regions
}

/** Does a row run over the gutter, by a word on it or by words that keep no more than a word's distance around it? */
function crosses(row: readonly Word[], gutter: number): boolean {
  for (const [index, word] of row.entries()) {
    if (word.x0 < gutter && word.x1 > gutter) return true
    const next = row[index + 1]
    if (next && word.x1 <= gutter && next.x0 >= gutter)
      return next.x0 - word.x1 < Math.max(narrowest * 0.75, 0.6 * word.size)
  }
  return false
}

/** The middle of the widest strip between columns; undefined where there is only one column. */
function gutterOf(rows: readonly (readonly Word[])[], left: number, right: number): number | undefined {
  const width = Math.ceil(right - left)
  if (rows.length < 6 || width < 150) return undefined
  const covered = new Uint16Array(width + 2)
  for (const row of rows) {
    // Per row and strip once: a difference array over the words' extents.
    for (const { x0, x1 } of row) {
      for (let x = Math.max(0, Math.floor(x0 - left)); x <= Math.min(width, Math.ceil(x1 - left)); x++)
        covered[x] = (covered[x] ?? 0) + 1
    }
  }
  let best: { start: number; end: number } | undefined
  let start = -1
  for (let x = Math.floor(width * columnShare); x <= Math.ceil(width * (1 - columnShare)); x++) {
    const free = (covered[x] ?? 0) <= rows.length * crossing
    if (free && start < 0) start = x
    if ((!free || x === Math.ceil(width * (1 - columnShare))) && start >= 0) {
      if (!best || x - start > best.end - best.start) best = { start, end: x }
      start = -1
    }
  }
  if (!best || best.end - best.start < narrowest) return undefined
  const gutter = left + (best.start + best.end) / 2
  return fillsBothSides(rows, gutter, left, right) ? gutter : undefined
}

/**
 * Lines of text fill their column: on either side most rows do, and there are enough of them. A table of short cells or
 * a list with its numbers set apart does not look like that.
 */
function fillsBothSides(
  rows: readonly (readonly Word[])[],
  gutter: number,
  left: number,
  right: number,
): boolean {
  const side = (inside: (word: Word) => boolean, width: number) => {
    const filled = rows
      .filter((row) => !crosses(row, gutter))
      .map((row) => row.filter(inside))
      .filter((row) => row.length > 0)
      .map((row) => ((row.at(-1) as Word).x1 - (row[0] as Word).x0) / width)
      .sort((a, b) => a - b)
    return filled.length >= 4 && (filled[filled.length >> 1] as number) > 0.6
  }
  return side(({ x1 }) => x1 <= gutter, gutter - left) && side(({ x0 }) => x0 >= gutter, right - gutter)
}
