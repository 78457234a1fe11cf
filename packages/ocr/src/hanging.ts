import type { Picture, RecognisedWord } from './types.ts'

/** A part of a picture in pixels. */
export interface Strip {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Darker than this is ink. */
const ink = 128

/**
 * Numbers that hang beside the text ("3." left of its paragraph) are easily dropped with the margin. Gives the strip
 * beside the lines where ink stands that no word covers, on the side where lines begin; undefined where there is none.
 */
export function hangingStrip(
  picture: Picture,
  words: readonly RecognisedWord[],
  rtl: boolean,
): Strip | undefined {
  const starts = lineStarts(words, rtl)
  if (starts.length < 3) return undefined
  const edge = mode(starts)
  const unit = Math.max(8, picture.width / 250)
  const [from, to] = rtl ? [edge + unit, picture.width * 0.97] : [picture.width * 0.03, edge - unit]
  const left = Math.round(from)
  const right = Math.round(to)
  if (right - left < unit) return undefined
  const top = Math.min(...words.map(({ y0 }) => y0))
  const bottom = Math.max(...words.map(({ y1 }) => y1))
  const rows = bareRows(picture, words, left, right, top, bottom)
  return rows < 2 ? undefined : { left, top, width: right - left, height: bottom - top }
}

/** Where each line begins. */
function lineStarts(words: readonly RecognisedWord[], rtl: boolean): number[] {
  const lines = new Map<number, number>()
  for (const { baseline, x0, x1 } of words) {
    const line = Math.round(baseline / 8)
    const before = lines.get(line)
    const start = rtl ? x1 : x0
    lines.set(line, before === undefined ? start : rtl ? Math.max(before, start) : Math.min(before, start))
  }
  return [...lines.values()]
}

function mode(values: readonly number[]): number {
  const step = 12
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(Math.round(value / step), (counts.get(Math.round(value / step)) ?? 0) + 1)
  return ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0) * step
}

/** Runs of rows in the strip that hold ink beside which no word stands. */
function bareRows(
  picture: Picture,
  words: readonly RecognisedWord[],
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  const covered = new Uint8Array(picture.height)
  for (const { x0, x1, y0, y1 } of words)
    if (x0 < right && x1 > left) covered.fill(1, Math.max(0, y0 - 4), y1 + 4)
  let runs = 0
  let inside = 0
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y++) {
    const dark = covered[y] === 0 && hasInk(picture, y, left, right)
    inside = dark ? inside + 1 : 0
    if (inside === 10) runs++
  }
  return runs
}

function hasInk({ grey, width }: Picture, y: number, left: number, right: number): boolean {
  for (let x = left; x < right; x++) if ((grey[y * width + x] as number) < ink) return true
  return false
}

/** The words of the strip that stand where no word stood, on the baseline of the line beside them. */
export function placeHanging(
  found: readonly RecognisedWord[],
  words: readonly RecognisedWord[],
): RecognisedWord[] {
  return found.flatMap((word) => {
    const overlaps = words.some(
      ({ x0, x1, y0, y1 }) => x0 < word.x1 && x1 > word.x0 && y0 < word.y1 && y1 > word.y0,
    )
    if (overlaps) return []
    const beside = words.find(({ baseline, size }) => Math.abs(baseline - word.baseline) < 0.4 * size)
    // A full stop behind a number alone is often taken for a comma.
    const text = word.text.replace(/^(\d{1,3})[,:·]$/u, '$1.')
    return beside ? [{ ...word, text, baseline: beside.baseline, size: beside.size }] : []
  })
}
