import type { Block } from './blocks.ts'
import { isSilent, type Mark } from './marks.ts'
import { readingsOf } from './numbering.ts'

/** Share of the sections with a line of their own in front from which such lines are taken for the sections' headings. */
const OWN_HEADING = 0.7
const LONGEST = 160

/** `I. Allgemeines`, `A. Gegenstand`, `1. Услови`: the number of a heading without a word for its kind. */
const NUMBERED =
  /^(?<n>[IVXLC]+|[A-ZА-ЯЀ-Џ]|\d{1,2}|第?[一二三四五六七八九十]+)[.、)]\s+(?=\S)|^(?<alone>[IVXLC]+)\.?$/u

export interface Headings {
  /** Lines that stand over one or several sections, as marks without a word. */
  readonly marks: Mark[]
  /** Blocks that are the heading of the section that begins in the next block. */
  readonly own: ReadonlySet<number>
}

/** C, D and L stand in a row of letters, the other roman numerals for numbers. */
function styleOf(number: string): string {
  return /^[IVX]+$/.test(number) ? 'roman' : /^\d/.test(number) ? 'digit' : 'letter'
}

function markOf(block: Block): Mark {
  const found = NUMBERED.exec(block.text)
  const number = found?.groups?.n ?? found?.groups?.alone
  const known = number !== undefined && readingsOf(number).length > 0
  const labelEnd = known && found ? found[0].trimEnd().length : 0
  return {
    block,
    from: 0,
    to: block.text.length,
    cls: 'heading',
    strong: true,
    head: {
      kind: 'division',
      style: known && number ? `heading ${styleOf(number)}` : 'heading',
      rank: 99,
      bare: false,
      ...(known && number ? { number } : {}),
      labelEnd,
      restFrom: known && found ? found[0].length : 0,
      dashed: false,
      small: false,
    },
  }
}

function couldHead(block: Block): boolean {
  if (isSilent(block) || block.unit || block.labelEnd > 0 || block.lists > 0 || block.text.length > LONGEST)
    return false
  return /^["“«]?[\p{Lu}\p{Lo}\p{N}]/u.test(block.text) && /\p{L}/u.test(block.text)
}

/** Finds headings that no rule names: by the source's own markup, and short lines in front of sections. */
export function unnamedHeadings(
  blocks: readonly Block[],
  marks: readonly Mark[],
  contents: ReadonlySet<number>,
): Headings {
  const headed = new Map<number, Mark>()
  for (const mark of marks) if (mark.from === 0) headed.set(mark.block.index, mark)
  const firstSection = marks.find((mark) => mark.cls === 'section')?.block.index ?? Number.POSITIVE_INFINITY
  const found: Mark[] = []
  const inFront: Block[] = []
  blocks.forEach((block, at) => {
    if (headed.has(block.index) || contents.has(block.index) || !couldHead(block)) return
    const title = block.role === 'title' || (block.depth === 1 && block.index < firstSection)
    if (block.depth > 0 && !title) {
      found.push(markOf(block))
      return
    }
    const next = blocks[at + 1]
    const previous = blocks[at - 1]
    const mark = next && headed.get(next.index)
    if (title || mark?.cls !== 'section' || !previous) return
    // The only words of the section before are no heading.
    const before = headed.get(previous.index)
    if (before?.cls === 'section' && before.head.restFrom >= before.to - before.from) return
    const above = headed.get(previous.index)
    // The line below a container's number is its heading; where the heading is printed already, it heads sections.
    const afterContainer =
      above === undefined
        ? previous.depth > 0 && previous.role !== 'title' && previous.depth !== 1
        : above.cls === 'container' && above.head.restFrom >= above.to - above.from
    const ended =
      /[.!?。»”")\]]$/u.test(previous.text) || headed.has(previous.index) || previous.role === 'title'
    if (
      !afterContainer &&
      (block.bold ||
        (ended &&
          block.text.length <= 100 &&
          !/[.;:,。；：，؛،]$/.test(block.text) &&
          !/^[(（["“«]?[\p{L}\p{N}]{1,5} ?[.)°º）\]/-]/u.test(block.text)))
    )
      inFront.push(block)
  })
  const sections = marks.filter((mark) => mark.cls === 'section').length
  const own = inFront.length >= OWN_HEADING * sections
  if (!own) for (const block of inFront) found.push(markOf(block))
  return { marks: found, own: new Set(own ? inFront.map((block) => block.index) : []) }
}
