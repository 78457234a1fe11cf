const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const letter = /\p{L}/u
const digit = /[\p{Nd}]/u

/** Arabic presentation forms and typographic ligatures: drawn shapes, not what was written. */
const presentation = /[\ufb00-\ufdff\ufe70-\ufefc]/u

/** The letters behind a drawn shape, in logical order. */
export const written = (text: string): string => (presentation.test(text) ? text.normalize('NFKC') : text)

/** Does a line of these pieces run right to left? By the majority of its letters. */
export function runsRightToLeft(pieces: readonly string[]): boolean {
  let right = 0
  let left = 0
  for (const piece of pieces) {
    if (rightToLeft.test(piece)) right++
    else if (letter.test(piece)) left++
  }
  return right > left
}

type Direction = 'left' | 'right' | 'neutral'

function directionOf(piece: string): Direction {
  if (rightToLeft.test(piece) && !digit.test(piece)) return 'right'
  if (letter.test(piece) || digit.test(piece)) return 'left'
  return 'neutral'
}

/**
 * From the order on the page (left to right) to the order of reading, for one line: runs of numbers and of Latin words
 * keep their order inside, the rest is turned round. A reduction of the Unicode bidirectional algorithm (UAX #9, rules
 * L2 and N1) to one level of embedding, which is what printed laws use.
 */
export function toReadingOrder<T>(visual: readonly T[], textOf: (piece: T) => string, rtl: boolean): T[] {
  const directions = visual.map((piece) => directionOf(textOf(piece)))
  const own: Direction = rtl ? 'right' : 'left'
  const settled = settleNeutrals(directions, own, visual.map(textOf))
  const runs: { direction: Direction; pieces: T[] }[] = []
  visual.forEach((piece, index) => {
    const direction = settled[index] as Direction
    const last = runs.at(-1)
    if (last?.direction === direction) last.pieces.push(piece)
    else runs.push({ direction, pieces: [piece] })
  })
  if (rtl) runs.reverse()
  return runs.flatMap(({ direction, pieces }) => (direction === 'right' ? pieces.reverse() : pieces))
}

/** Signs and spaces take the direction of their neighbours where these agree, else the line's. */
function settleNeutrals(
  directions: readonly Direction[],
  own: Direction,
  texts: readonly string[],
): Direction[] {
  const settled = [...directions]
  for (let i = 0; i < settled.length; i++) {
    if (settled[i] !== 'neutral') continue
    let end = i
    while (end < settled.length && settled[end] === 'neutral') end++
    const before = i > 0 ? (settled[i - 1] as Direction) : own
    const after = end < settled.length ? (settled[end] as Direction) : own
    // A separator inside a number stays with it; a space between two numbers does not join them.
    const joins =
      before === after &&
      (before === own || !texts.slice(i, end).some((t) => /\s/.test(t)) || letterNear(texts, i, end))
    for (let k = i; k < end; k++) settled[k] = joins ? before : own
    i = end - 1
  }
  return settled
}

const letterNear = (texts: readonly string[], start: number, end: number): boolean =>
  letter.test(texts[start - 1] ?? '') || letter.test(texts[end] ?? '')

const opening = '([«{<'
const closing = ')]»}>'
const turns = new Map([...opening].flatMap((sign, at) => pairOf(sign, closing[at] as string)))

function pairOf(open: string, close: string): [string, string][] {
  return [
    [open, close],
    [close, open],
  ]
}

/**
 * Brackets in a line that runs right to left, in reading order. Some programs write into the file the bracket that was
 * drawn, others the one that was meant; the reading that closes what it opened is the right one (UAX #9, rule L4).
 */
export function turnBrackets(pieces: readonly string[]): string[] {
  const turned = pieces.map((piece) => turns.get(piece) ?? piece)
  return unbalanced(turned) < unbalanced(pieces) ? turned : [...pieces]
}

/** Brackets that close nothing or are never closed. */
function unbalanced(pieces: readonly string[]): number {
  const open: number[] = []
  let wrong = 0
  for (const piece of pieces) {
    if (piece.length !== 1) continue
    if (opening.includes(piece)) open.push(opening.indexOf(piece))
    else if (closing.includes(piece) && open.pop() !== closing.indexOf(piece)) wrong++
  }
  return wrong + open.length
}
