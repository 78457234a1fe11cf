import type { InstructionStyle } from '@concordance/templates'
import { linesOf } from './new-lines.ts'

/** Words as quoted lines: a mark opens each, one closes the last. */
export function quoteLines(words: string, { quote: { open, close } }: InstructionStyle): readonly string[] {
  const lines = linesOf(words)
  return lines.map((line, index) => `${open}${line}${index === lines.length - 1 ? close : ''}`)
}

/** The line without the mark that opens it; nothing where it has none. White space of any kind is one. */
export function openedLine(line: string, { quote: { open } }: InstructionStyle): string | undefined {
  const mark = open.trim()
  const trimmed = line.trimStart()
  return trimmed.startsWith(mark) ? trimmed.slice(mark.length).trimStart() : undefined
}

/** The line without the mark that closes it and what stands behind; nothing where it has none. */
export function closedLine(line: string, { quote: { close }, item }: InstructionStyle): string | undefined {
  const trimmed = line.trimEnd()
  const ends = ['', item.end, item['before-last'], item.last, '.'].map((end) => end.trim())
  const mark = close.trim()
  for (const end of [...new Set(ends)].sort((a, b) => b.length - a.length)) {
    const rest = trimmed.endsWith(end) ? trimmed.slice(0, trimmed.length - end.length).trimEnd() : undefined
    if (rest?.endsWith(mark)) return rest.slice(0, -mark.length).trimEnd()
  }
  return undefined
}

/** Words that end like a quotation inside the text would close it too early where several stand below one sentence. */
export const closesEarly = (words: string, style: InstructionStyle): boolean =>
  linesOf(words)
    .slice(0, -1)
    .some((line) => closedLine(line, style) !== undefined)
