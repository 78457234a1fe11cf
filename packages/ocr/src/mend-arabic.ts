import { articleHeading } from './arabic-articles.ts'
import type { RecognisedWord } from './types.ts'

/** The Arabic digit one, which looks like an alef. */
const one = '\u0661'
const alef = '\u0627'

const arabicLetter = /[\u0621-\u064a]/u

/** A one that stands against Arabic letters is an alef. */
const asLetter = (text: string): string =>
  text.replace(/[\u0661]/gu, (sign, at: number) =>
    arabicLetter.test(text[at - 1] ?? '') || arabicLetter.test(text[at + 1] ?? '') ? alef : sign,
  )

/** A line that stands for the heading of an article becomes it: misread letters and cut words are mended. */
export function mendArticle(line: readonly RecognisedWord[]): readonly RecognisedWord[] {
  const first = line[0]
  const text = articleHeading(line.map((word) => word.text).join(' '))
  if (!first || text === undefined) return line
  return [
    {
      ...first,
      text,
      x0: Math.min(...line.map(({ x0 }) => x0)),
      x1: Math.max(...line.map(({ x1 }) => x1)),
      y0: Math.min(...line.map(({ y0 }) => y0)),
      y1: Math.max(...line.map(({ y1 }) => y1)),
    },
  ]
}

/**
 * Arabic print is read with two faults that hide the article of a word: an alef taken for the digit one, and the word cut
 * behind it. Both are undone where what follows begins with a lam.
 */
export function mendArabic(words: readonly RecognisedWord[]): RecognisedWord[] {
  const mended: RecognisedWord[] = []
  for (const word of words) {
    const last = mended.at(-1)
    const goesOn =
      last && word.text.startsWith('\u0644') && Math.abs(last.baseline - word.baseline) < last.size * 0.5
    const near = last && Math.abs(last.x0 - word.x1) < last.size * 0.4
    if (goesOn && near && (last.text === one || last.text === alef))
      mended[mended.length - 1] = {
        ...word,
        text: alef + asLetter(word.text),
        x0: Math.min(last.x0, word.x0),
        x1: Math.max(last.x1, word.x1),
        y0: Math.min(last.y0, word.y0),
        y1: Math.max(last.y1, word.y1),
      }
    else mended.push({ ...word, text: asLetter(word.text) })
  }
  return mended
}
