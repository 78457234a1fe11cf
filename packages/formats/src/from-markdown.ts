import { blankOut } from './blank-out.ts'
import { type CellSource, heading, paragraph, table } from './blocks.ts'
import { frontMatter } from './front-matter.ts'
import { levelOf } from './indent-level.ts'
import { type InlineQueue, inlineQueue } from './inline-markdown.ts'
import { linesOf } from './lines.ts'
import { type MarkdownLine, markdownLine } from './markdown-lines.ts'
import { startsItem } from './markers.ts'
import { remark } from './message.ts'
import type { Input, Parsed } from './reader.ts'
import type { Anchor, Block } from './types.ts'
import { continues, isClosed, type Wrapping, wrappingOf } from './wrap.ts'

/** The line without marks, for judging how it begins and ends. */
function bare(line: MarkdownLine): string {
  return line.text.replace(/\*\*|__|\[|\]\([^()]{0,400}\)/g, '')
}

interface Group {
  readonly lines: MarkdownLine[]
  /** Emphasis (`**`) is open at the end of the group. */
  emphasis: boolean
}

function count(line: string, mark: string): number {
  return line.split(mark).length - 1
}

/** Emphasis or the text of a link begins on one line and ends on the next: they must not be parted. */
function isCut(group: Group, last: MarkdownLine, line: MarkdownLine): boolean {
  if (group.emphasis && line.text.includes('**')) return true
  return count(last.text, '[') > count(last.text, ']') && line.text.includes('](')
}

function belongs(group: Group, line: MarkdownLine, parted: boolean, wrapping: Wrapping): boolean {
  const first = group.lines[0]
  const last = group.lines.at(-1)
  if (first === undefined || last === undefined || first.kind === 'heading') return false
  if (line.kind === 'row') return first.kind === 'row' && !parted
  if (line.kind !== 'text' || first.kind === 'row' || parted || last.broken) return false
  if (last.quoted !== line.quoted) return false
  if (isCut(group, last, line)) return true
  return !line.text.startsWith('**') && continues(bare(last), bare(line), wrapping)
}

/** A line of = or - right below words makes them a heading (setext). */
function underline(group: Group | undefined, rule: MarkdownLine): void {
  const only = group?.lines.length === 1 ? group.lines[0] : undefined
  if (group !== undefined && only?.kind === 'text' && /^(?:=+|-+)$/.test(rule.text))
    group.lines[0] = { ...only, kind: 'heading', depth: rule.text.startsWith('=') ? 1 : 2 }
}

/** In wrapped text a line that begins small behind an open one is no heading, whatever a converter made of it. */
function isWrongHeading(group: Group | undefined, line: MarkdownLine): boolean {
  const before = group?.lines.at(-1)
  if (line.kind !== 'heading' || before === undefined || before.kind === 'heading') return false
  return /^\p{Ll}/u.test(line.text) && !startsItem(line.text) && !isClosed(bare(before))
}

function asText(line: MarkdownLine): MarkdownLine {
  const { depth: _, ...rest } = line
  return { ...rest, kind: 'text' }
}

function groupsOf(lines: readonly MarkdownLine[], wrapping: Wrapping): Group[] {
  const groups: Group[] = []
  let parted = true
  for (const read of lines) {
    const last = groups.at(-1)
    const line = wrapping.width > 0 && isWrongHeading(last, read) ? asText(read) : read
    if (line.kind === 'blank') parted = parted || !wrapping.doubleSpaced
    else if (line.kind === 'rule') {
      if (!parted) underline(last, line)
      parted = true
    } else {
      const emphasis = count(line.text, '**') % 2 === 1
      if (last !== undefined && belongs(last, line, parted, wrapping)) {
        last.lines.push(line)
        last.emphasis = last.emphasis !== emphasis
      } else groups.push({ lines: [line], emphasis })
      parted = false
    }
  }
  return groups
}

function cellsOf(line: MarkdownLine, inline: InlineQueue): CellSource[] {
  const cells: CellSource[] = []
  for (const match of line.text.matchAll(/(?:[^|\\]|\\[\s\S])+/g)) {
    const words = match[0].trim()
    const start = line.start + match.index + match[0].indexOf(words)
    const skipped = words === '' && match.index + match[0].length >= line.text.length
    if (!skipped) cells.push({ children: inline.add(words), anchor: { start, end: start + words.length } })
  }
  return cells
}

const delimiterRow = /^\|?[\s:|-]*-[\s:|-]*$/

/** Markdown as legal databases write it: headings, items, notes, quotes and tables, flat and in order. */
export function fromMarkdown(input: Input): Parsed {
  const front = frontMatter(input.text)
  const body = front.end === 0 ? input.text : ' '.repeat(front.end) + input.text.slice(front.end)
  const plain = linesOf(blankOut(body))
  const blocks: Block[] = []
  const inline = inlineQueue()
  /** Columns of the items that are open. */
  const open: number[] = []
  for (const { lines: group } of groupsOf(plain.map(markdownLine), wrappingOf(plain))) {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined) continue
    const anchor: Anchor = { start: first.start, end: last.end }
    const quote = first.quoted ? ('quote' as const) : undefined
    if (first.kind === 'row') {
      const rows = group.filter((line) => !delimiterRow.test(line.text)).map((line) => cellsOf(line, inline))
      if (rows.length > 0) blocks.push(table(rows, { anchor, role: quote }))
      continue
    }
    if (first.indent === undefined) open.length = 0
    const words = inline.add(group.map((line) => line.text).join('\n'))
    if (first.kind === 'heading') blocks.push(heading(first.depth ?? 1, words, { anchor, role: quote }))
    else
      blocks.push(
        paragraph(words, {
          anchor,
          label: first.label,
          level: first.indent === undefined ? undefined : levelOf(first.indent, open),
          role: first.kind === 'note' ? 'note' : quote,
        }),
      )
  }
  inline.flush()
  const messages = front.problem === undefined ? [] : [remark(input.file, 'front-matter', front.problem, 1)]
  return {
    blocks: blocks.filter((block) => block.children.length > 0),
    title: front.title,
    language: front.language,
    messages,
  }
}
