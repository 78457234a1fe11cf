import type { Glyph, Word } from './types.ts'

/** Glyphs whose baselines differ by less than this share of the font height stand in one row. */
const sameRow = 0.4

/** The same for small type beside large: raised and lowered signs. */
const raised = 0.55

const reach = (a: number, b: number): number =>
  Math.max(a, b) * (Math.min(a, b) < 0.8 * Math.max(a, b) ? raised : sameRow)

/** A gap of this share of the font height parts two words where no space is drawn. */
const wordGap = 0.17

/** The rows of a page from top to bottom, each as its words from left to right. Columns are not told apart yet. */
export function rowsOf(glyphs: readonly Glyph[]): Word[][] {
  const visible = glyphs.filter(({ text }) => text.trim() !== '')
  const spaces = glyphs.filter(({ text }) => text.trim() === '')
  const sorted = [...visible, ...spaces].sort((a, b) => b.y - a.y)
  const rows: Glyph[][] = []
  let base = Number.POSITIVE_INFINITY
  let height = 0
  for (const glyph of sorted) {
    const row = rows.at(-1)
    if (row && base - glyph.y < reach(height, glyph.size)) {
      row.push(glyph)
      // The row's own baseline is the one of its largest type, so that notes' marks do not drag it.
      if (glyph.size > height * 1.1) {
        base = glyph.y
        height = glyph.size
      }
      continue
    }
    rows.push([glyph])
    base = glyph.y
    height = glyph.size
  }
  return rows.map(wordsOf).filter((row) => row.length > 0)
}

function wordsOf(row: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let open: Glyph[] = []
  let end = Number.NEGATIVE_INFINITY
  const close = () => {
    if (open.length > 0) words.push(toWord(open))
    open = []
  }
  for (const glyph of [...row].sort((a, b) => a.x - b.x)) {
    if (glyph.text.trim() === '') {
      close()
      continue
    }
    if (drawnTwice(open, glyph)) continue
    if (glyph.x - end > wordGap * glyph.size) close()
    open.push(glyph)
    end = glyph.x + glyph.width
  }
  close()
  return words
}

/** Poor man's bold: the same sign drawn again a hair's breadth away. */
function drawnTwice(open: readonly Glyph[], glyph: Glyph): boolean {
  const last = open.at(-1)
  return last !== undefined && last.text === glyph.text && glyph.x - last.x < 0.15 * glyph.width
}

function toWord(glyphs: readonly Glyph[]): Word {
  const first = glyphs[0] as Glyph
  let x1 = first.x
  let large = first
  for (const glyph of glyphs) {
    x1 = Math.max(x1, glyph.x + glyph.width)
    if (glyph.size > large.size) large = glyph
  }
  return {
    glyphs,
    x0: first.x,
    x1,
    y: large.y,
    size: large.size,
    bold: glyphs.every(({ bold }) => bold),
    italic: glyphs.every(({ italic }) => italic),
  }
}
