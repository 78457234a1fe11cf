import type { Region } from './columns.ts'
import { runsRightToLeft, toReadingOrder, turnBrackets, written } from './direction.ts'
import type { Glyph, Line, Word } from './types.ts'

const space = ' '

/** The lines of a region, in reading order. */
export function linesOf(region: Region, page: number): Line[] {
  return region.rows.map((words) => toLine(words, page, region))
}

/** One line from words that stand from left to right. */
export function toLine(words: readonly Word[], page: number, region: Pick<Region, 'left' | 'right'>): Line {
  const pieces = words.flatMap((word, index): (Glyph | typeof space)[] =>
    index > 0 ? [space, ...word.glyphs] : [...word.glyphs],
  )
  const textOf = (piece: Glyph | typeof space) => (piece === space ? space : written(piece.text))
  const rtl = runsRightToLeft(pieces.map(textOf))
  const ordered = toReadingOrder(pieces, textOf, rtl).map(textOf)
  const joined = (rtl ? turnBrackets(ordered) : ordered).join('').normalize('NFC').replace(/\s+/g, ' ').trim()
  const first = words[0] as Word
  const last = words.at(-1) as Word
  return {
    page,
    words: rtl ? [...words].reverse() : words,
    text: rtl ? closeAtEnd(joined) : joined,
    rtl,
    x0: first.x0,
    x1: last.x1,
    y: baseline(words),
    size: Math.max(...words.map(({ size }) => size)),
    bold: words.every(({ bold }) => bold),
    italic: words.every(({ italic }) => italic),
    column: [region.left, region.right],
  }
}

/**
 * A paragraph that was not marked as running right to left has its full stop drawn at the wrong end of its last line:
 * no line begins with one.
 */
function closeAtEnd(text: string): string {
  const stop = /^([.،؛:؟!]+)( ?)(?=\S)/u.exec(text)
  return stop ? `${text.slice(stop[0].length)}${stop[2]}${stop[1]}` : text
}

/** The baseline of most of the words. */
function baseline(words: readonly Word[]): number {
  const ys = words.map(({ y }) => y).sort((a, b) => a - b)
  return ys[ys.length >> 1] as number
}
