import stringWidth from 'string-width'

/** Cells that a text takes in a terminal: two for East Asian wide letters, none for combining marks. */
export const width = (text: string): number => stringWidth(text)

/** Control characters never reach the terminal, whatever a file holds; white space becomes one space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

export const padEnd = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - width(text)))
export const padStart = (text: string, cells: number): string =>
  ' '.repeat(Math.max(0, cells - width(text))) + text

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text on lines of at most `cells`; a word that is longer, and text without spaces, breaks anywhere. */
export function wrap(text: string, cells: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text).split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (width(joined) <= cells) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = width(word) <= cells ? [word] : chop(word, cells)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

/** The beginning of the text in at most `cells`, with an ellipsis where something was left out. */
export function truncate(text: string, cells: number): string {
  const line = oneLine(text)
  if (width(line) <= cells) return line
  return `${(chop(line, Math.max(1, cells - 1))[0] ?? '').trimEnd()}…`
}

function chop(text: string, cells: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const size = width(segment)
    if (used + size > cells && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += size
  }
  return [...pieces, piece]
}
