import { heading, paragraph, text } from './blocks.ts'
import { fromExtraction } from './from-extraction.ts'
import { levelOf } from './indent-level.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Input, Parsed } from './reader.ts'
import type { Block } from './types.ts'
import { wrappingOf } from './wrap.ts'

/** Tabs stop at every fourth column. */
const tab = 4
/** Lines that begin further right are centred, not indented. */
const centred = 20

function indentOf(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === '\t') column += tab - (column % tab)
    else if (/[\s\u00a0]/.test(character)) column++
    else break
  }
  return column
}

/** Plain text: paragraphs with the depth of their indentation; a known extraction layout gives units. */
export function fromText(input: Input): Parsed {
  const lines = linesOf(input.text)
  const extraction = fromExtraction(lines)
  if (extraction !== undefined) return extraction
  const open: number[] = [0]
  const blocks: Block[] = []
  for (const { words, anchor, first, lineCount } of paragraphsOf(lines, wrappingOf(lines))) {
    const indent = indentOf(first)
    const hints = { anchor, level: indent >= centred ? undefined : levelOf(indent, open) }
    // The first short paragraph of a law is its title.
    const title = blocks.length === 0 && lineCount <= 4 && !/[.;:]$/.test(words)
    blocks.push(
      title ? heading(1, [text(words)], { ...hints, role: 'title' }) : paragraph([text(words)], hints),
    )
  }
  return { blocks }
}
