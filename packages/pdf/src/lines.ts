import type { Region } from './columns.ts'
import { runsRightToLeft, toReadingOrder, turnBrackets, written } from './direction.ts'
import type { Glyph, Line, Word } from './types.ts'

const space = ' '

/** The lines of a region, in reading order. */
export function linesOf(region: Region, page: number, misset: boolean): Line[] {
  return region.rows.map((words) => toLine(words, page, region, misset))
}

/** One line from words that stand from left to right. `misset`: see `Line`. */
export function toLine(
  words: readonly Word[],
  page: number,
  region: Pick<Region, 'left' | 'right'>,
  misset = false,
): Line {
  const pieces = words.flatMap((word, index): (Glyph | typeof space)[] =>
    index > 0 ? [space, ...word.glyphs] : [...word.glyphs],
  )
  const textOf = (piece: Glyph | typeof space) => (piece === space ? space : written(piece.text))
  const rtl = runsRightToLeft(pieces.map(textOf))
  const ordered = toReadingOrder(pieces, textOf, rtl).map(textOf)
  const text = (rtl ? turnBrackets(ordered) : ordered).join('').normalize('NFC').replace(/\s+/g, ' ').trim()
  const first = words[0] as Word
  const last = words.at(-1) as Word
  return {
    page,
    words: rtl ? [...words].reverse() : words,
    text,
    rtl,
    misset: rtl && misset,
    x0: first.x0,
    x1: last.x1,
    y: baseline(words),
    size: Math.max(...words.map(({ size }) => size)),
    bold: words.every(({ bold }) => bold),
    italic: words.every(({ italic }) => italic),
    column: [region.left, region.right],
  }
}

/** Right-to-left text set flush left: the file's paragraphs were never marked as running right to left. */
export function isMisset(regions: readonly Region[]): boolean {
  let flushLeft = 0
  let flushRight = 0
  for (const { rows, left, right } of regions) {
    const slack = 0.04 * (right - left)
    for (const row of rows) {
      if (!runsRightToLeft(row.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)))) continue
      const atLeft = (row[0] as Word).x0 - left < slack
      const atRight = right - (row.at(-1) as Word).x1 < slack
      if (atLeft && !atRight) flushLeft++
      if (atRight && !atLeft) flushRight++
    }
  }
  return flushLeft >= 3 && flushLeft > 2 * flushRight
}

/** The baseline of most of the words. */
function baseline(words: readonly Word[]): number {
  const ys = words.map(({ y }) => y).sort((a, b) => a - b)
  return ys[ys.length >> 1] as number
}
