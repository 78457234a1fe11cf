import type { Word } from './types.ts'

/** A word that was recognised in a page's picture. Box in pixels from the top left. */
export interface RecognisedWord {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly size: number
}

/** Recognised words as the rows of a page: the same that drawn text gives, so that the rest of the reader is one. */
export function rowsOfRecognised(
  words: readonly RecognisedWord[],
  { height, resolution }: { readonly height: number; readonly resolution: number },
): Word[][] {
  const scale = 72 / resolution
  const placed = words.map(({ text, x0, x1, baseline, size }): Word => {
    const glyph = {
      text,
      x: x0 * scale,
      y: (height - baseline) * scale,
      width: (x1 - x0) * scale,
      // Measured sizes scatter; half a point is as fine as they are.
      size: Math.round(size * scale * 2) / 2,
      bold: false,
      italic: false,
    }
    return {
      glyphs: [glyph],
      x0: glyph.x,
      x1: glyph.x + glyph.width,
      y: glyph.y,
      size: glyph.size,
      bold: false,
      italic: false,
    }
  })
  const rows: Word[][] = []
  for (const word of placed.sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && (row[0] as Word).y - word.y < 0.4 * word.size) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0))
}
