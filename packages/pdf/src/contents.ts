import type { Line } from './types.ts'

/** A line of a table of contents: words, dots or a wide gap, a page number. */
const leader = /(?:\.\s?){4,}\s*[\divxlc]{1,5}$|…{2,}\s*[\divxlc]{1,5}$/i

const endsInNumber = /\S\s+\d{1,4}$/

/** Lines in a row that make a table of contents. */
const fewest = 4

/** Lines that belong to a table of contents: leaders to page numbers, or a run of lines that end in rising numbers. */
export function contentsLines(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  let run: Line[] = []
  let led = 0
  let last = 0
  const close = () => {
    while (led > 0 && run.length > 0 && !leader.test((run.at(-1) as Line).text)) run.pop()
    if (led >= fewest || (led === 0 && run.length >= 8 && run.every(isSpread)))
      for (const line of run) found.add(line)
    run = []
    led = 0
    last = 0
  }
  for (const line of lines) {
    const hasLeader = leader.test(line.text)
    const number =
      hasLeader || endsInNumber.test(line.text)
        ? Number(/\d+$/.exec(line.text)?.[0] ?? Number.NaN)
        : Number.NaN
    const follows = hasLeader || number >= last
    // A heading that runs over two lines has its leader on the second one.
    const carriesOver = led > 0 && !follows && run.length > 0 && leader.test((run.at(-1) as Line).text)
    if (follows) {
      run.push(line)
      if (hasLeader) led++
      if (!Number.isNaN(number)) last = number
    } else if (carriesOver) run.push(line)
    else close()
  }
  close()
  return found
}

/** The number stands at the column's edge, far from the words. */
function isSpread(line: Line): boolean {
  const last = line.words.at(-1)
  const before = line.words.at(-2)
  return last !== undefined && before !== undefined && Math.abs(last.x0 - before.x1) > 2 * line.size
}
