import type { Block } from './blocks.ts'
import type { CompiledTradition } from './head-rules.ts'
import { type Head, headAt } from './heads.ts'

/** What a line does to the outline. */
export type MarkClass = 'section' | 'container' | 'schedule' | 'heading'

/** A line that begins a unit. */
export interface Mark {
  readonly block: Block
  /** The line in the block's text: [from, to). */
  readonly from: number
  readonly to: number
  readonly cls: MarkClass
  readonly head: Head
  /** The line shows by itself that it is a head: a heading, a numbered paragraph, bold, or the first line of its block. */
  readonly strong: boolean
}

/** Roles whose words are never heads. */
const SILENT: ReadonlySet<string> = new Set(['note', 'quote', 'furniture', 'margin', 'superseded', 'toc'])
/** A head is not longer than this unless the words of the provision follow on the same line. */
const LONGEST_HEADING = 260

/** Lines of a block: offsets in its text. */
function linesOf(text: string): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = []
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    lines.push({ from, to: at })
    from = at + 1
  }
  lines.push({ from, to: text.length })
  return lines
}

export function isSilent(block: Block): boolean {
  return block.role !== undefined && SILENT.has(block.role)
}

function containerFits(line: string, head: Head, block: Block, first: boolean): boolean {
  if (head.small || line.length > LONGEST_HEADING) return false
  if (block.depth > 0) return true
  if (first) return !/[,;]$/.test(line) && !(line.length > 120 && /\.$/.test(line))
  return !/[.,;]$/.test(line) && (line.length < 40 || /^[^\p{Ll}]*$/u.test(line))
}

function looksStrong(block: Block, head: Head, first: boolean): boolean {
  if (head.small) return false
  return (
    block.depth > 0 ||
    block.bold ||
    (first && (!head.bare || block.labelEnd > 0 || head.style.startsWith('[')))
  )
}

/** Every line that could begin a unit, in reading order; sections still have to stand in a sequence. */
export function candidateMarks(blocks: readonly Block[], tradition: CompiledTradition): Mark[] {
  const marks: Mark[] = []
  for (const block of blocks) {
    if (block.unit || isSilent(block) || block.role === 'title') continue
    for (const { from, to } of linesOf(block.text)) {
      const line = block.text.slice(from, to)
      const first = from === 0
      const container = headAt(line, tradition.containers)
      const schedule = container ? undefined : headAt(line, tradition.schedules)
      const section = headAt(line, tradition.sections)
      const place = { block, from, to }
      if (schedule && containerFits(line, schedule, block, first))
        marks.push({ ...place, cls: 'schedule', head: schedule, strong: first || block.depth > 0 })
      else if (
        container &&
        !(section && !section.bare && block.depth === 0 && section.element === 'article')
      ) {
        if (containerFits(line, container, block, first))
          marks.push({ ...place, cls: 'container', head: container, strong: first || block.depth > 0 })
      }
      if (section)
        marks.push({ ...place, cls: 'section', head: section, strong: looksStrong(block, section, first) })
    }
  }
  return marks
}
