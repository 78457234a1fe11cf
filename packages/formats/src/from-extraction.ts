import { heading, paragraph, text } from './blocks.ts'
import type { Line } from './lines.ts'
import type { Parsed } from './reader.ts'
import type { Block } from './types.ts'
import { unitOfChapter } from './unit-of-chapter.ts'

const head = /^\[(\p{L}{0,3}[\p{L}\p{Nd}.\-/]{0,12}\p{Nd}[\p{L}\p{Nd}.\-/]{0,12})\]\s*(.*)$/u
const fewest = 3

/**
 * The plain rendering of an extraction: title, description and address, then sections as `[number] heading`, each with
 * its words on the lines below; a chapter stands alone behind two blank lines. Undefined where a text is not laid out so.
 */
export function fromExtraction(lines: readonly Line[]): Parsed | undefined {
  const heads = lines.filter(
    (line, index) => head.test(line.text) && (lines[index - 1]?.text ?? '').trim() === '',
  )
  const firstHead = heads[0]
  if (heads.length < fewest || firstHead === undefined) return undefined
  const isHead = new Set(heads)
  const blocks: Block[] = []
  let title: string | undefined
  let above = 0
  lines.forEach((line, index) => {
    const words = line.text.trim()
    if (words === '') return
    const start = line.start + line.text.indexOf(words)
    const anchor = { start, end: start + words.length }
    const [, number = '', name = ''] = isHead.has(line) ? (head.exec(line.text) ?? []) : []
    if (number !== '') {
      const unit = { kind: 'section', depth: above, label: number, ...(name === '' ? {} : { heading: name }) }
      blocks.push(heading(above + 2, name === '' ? [] : [text(name)], { anchor, label: number, unit }))
    } else if (isChapter(lines, index)) {
      above = 1
      blocks.push(heading(2, [text(words)], { anchor, unit: unitOfChapter(words) }))
    } else if (title === undefined) {
      title = words
      blocks.push(heading(1, [text(words)], { anchor, role: 'title' }))
    } else {
      const role = line.start > firstHead.start ? undefined : /^https?:/.test(words) ? 'furniture' : 'note'
      blocks.push(paragraph([text(words)], { anchor, role }))
    }
  })
  return { blocks, title }
}

/** Two blank lines above, one below, and a section's head next. */
function isChapter(lines: readonly Line[], index: number): boolean {
  const blank = (at: number) => (lines[at]?.text ?? '').trim() === ''
  return (
    index > 1 &&
    blank(index - 1) &&
    blank(index - 2) &&
    blank(index + 1) &&
    head.test(lines[index + 2]?.text ?? '')
  )
}
