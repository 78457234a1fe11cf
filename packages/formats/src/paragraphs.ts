import type { Line } from './lines.ts'
import type { Anchor } from './types.ts'
import { continues, type Wrapping } from './wrap.ts'

/** Lines that make one paragraph. */
export interface TextParagraph {
  readonly words: string
  readonly anchor: Anchor
  /** The first line as it stands, for its indentation. */
  readonly first: string
  readonly lineCount: number
}

/** A word broken at a hyphen keeps the hyphen: whether it belongs to the word cannot be told. */
function joined(lines: readonly Line[]): string {
  let before = ''
  const parts: string[] = []
  for (const line of lines) {
    const part = line.text.trim().replaceAll('\u00ad', '')
    const glued = parts.length === 0 || (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(part))
    parts.push(glued ? part : ` ${part}`)
    before = part.slice(-2)
  }
  return parts.join('')
}

function paragraphOf(lines: readonly Line[]): TextParagraph[] {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const start = first.start + first.text.length - first.text.trimStart().length
  const anchor = { start, end: last.start + last.text.trimEnd().length }
  return [{ words: joined(lines), anchor, first: first.text, lineCount: lines.length }]
}

/** Gathers lines into paragraphs: at blank lines and where a line does not continue the one before. */
export function paragraphsOf(lines: readonly Line[], wrapping: Wrapping): TextParagraph[] {
  const groups: Line[][] = []
  let parted = true
  for (const line of lines) {
    if (line.text.trim() === '') {
      parted = parted || !wrapping.doubleSpaced
      continue
    }
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (
      last !== undefined &&
      previous !== undefined &&
      !parted &&
      continues(previous.text, line.text, wrapping)
    )
      last.push(line)
    else groups.push([line])
    parted = false
  }
  return groups.flatMap(paragraphOf)
}
