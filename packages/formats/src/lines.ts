/** One line of a text, without its line feed. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Splits at line feeds (with or without carriage return), form feeds and lone carriage returns. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ text: text.slice(start), start, end: text.length })
  return lines
}

/** Gives the 1-based line on which an offset stands, in logarithmic time. */
export function lineFinder(text: string): (offset: number) => number {
  const starts: number[] = [0]
  for (const match of text.matchAll(/\r\n|[\n\r]/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
