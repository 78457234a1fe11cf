import {
  type Message,
  type OoxmlPackage,
  openPackage,
  readDocument,
  type Story,
  type Block as WordBlock,
  type Paragraph as WordParagraph,
  type Table as WordTable,
} from '@concordance/word'
import type { VFileMessage } from 'vfile-message'
import { blockText } from './block-text.ts'
import { heading, paragraph } from './blocks.ts'
import { headingColumn, languageColumn } from './docx-columns.ts'
import { type DocxLine, docxLines } from './docx-inline.ts'
import { docxTable, isLayoutTable, labelledRows } from './docx-table.ts'
import { remark } from './message.ts'
import { ReadError, type ReadRule } from './read-error.ts'
import type { Input, Parsed } from './reader.ts'
import type { Block, Role } from './types.ts'

const titleStyle = /^(?:title|titre|titel|título|titulo|название|عنوان|标题)$/i
const headingStyle = /^(?:heading|titre|überschrift|título|titolo|rubrik|kop|заголовок)\s*([1-9])$/i
const tocStyle = /^(?:toc|tm|verzeichnis|inhopg|innehåll|содержание|оглавление)\s*(?:\d|heading)/i

function refusal(file: string, problem: Message | undefined): ReadError {
  const rule: ReadRule = problem?.ruleId === 'encrypted-or-legacy' ? 'file-encrypted' : 'file-damaged'
  const line = problem?.place === undefined ? '' : `, line ${problem.place.line}`
  const place = problem?.part === undefined ? undefined : `${problem.part}${line}`
  const reason = problem?.reason ?? 'This is no Word file that can be read.'
  return new ReadError(file, rule, `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`, place)
}

function remarks(file: string, messages: readonly Message[]): VFileMessage[] {
  return messages.map((message) => remark(file, message.ruleId, message.reason))
}

/** What is known of the document while its blocks are made. */
interface Document {
  readonly marks: Map<string, string>
  readonly language: string | undefined
  /** The columns that were read of tables in several languages. */
  readonly languages: number[]
}

const longestMargin = 200
const besides =
  'the file sets the text in several languages side by side; one was read as the law and the others were set apart: name the other with --law-lang to read it instead.'

const utf8 = (words: string): readonly number[] => Array.from(words, (sign) => sign.charCodeAt(0))
const paragraphTag = utf8('<w:p')

/** Refuses a file with far more paragraphs than a law before its tree is built. */
function checkParagraphs({ entries, main }: OoxmlPackage, { file, limits }: Input): void {
  const { content } = entries.get(main) ?? {}
  if (content === undefined) return
  let count = 0
  for (let at = content.indexOf(60); at >= 0; at = content.indexOf(60, at + 1))
    // `<w:p ` and `<w:p>`, not `<w:pPr>`.
    if (paragraphTag.every((sign, k) => content[at + k] === sign) && !isLetter(content[at + 4])) count++
  if (count > limits.blocks)
    throw new ReadError(
      file,
      'file-too-large',
      'the file has more paragraphs than any law; check that it is the right file, or save the law alone.',
    )
}

const isLetter = (sign: number | undefined): boolean =>
  sign !== undefined && (sign | 32) >= 97 && (sign | 32) <= 122

/**
 * A Word document as Word shows it: automatic numbers as labels, headings by outline level or style, tables, then the notes
 * with their marks and the page's head and foot. Tracked changes are read in the view that is asked for.
 */
export function fromDocx(input: Input): Parsed {
  const { packageBytes: fileSize, partBytes: partSize, unpackedBytes: totalSize } = input.limits
  const opened = openPackage(input.bytes, { fileSize, partSize, totalSize })
  if (!opened.ok) throw refusal(input.file, opened.messages[0])
  checkParagraphs(opened.value, input)
  const read = readDocument(opened.value, { view: input.view })
  if (!read.ok) throw refusal(input.file, read.messages[0])
  input.onWord?.({ package: opened.value, document: read.value })
  const document: Document = { marks: new Map(), language: input.language, languages: [] }
  const blocks = read.value.blocks.flatMap((block) => blocksOf(block, undefined, document))
  const stories = read.value.stories.flatMap((story) => storyBlocks(story, document))
  const messages = remarks(input.file, [...opened.messages, ...read.messages])
  if (document.languages.length > 0) messages.push(remark(input.file, 'columns-languages', besides))
  return { blocks: [...blocks, ...stories], messages }
}

function storyBlocks(story: Story, document: Document): Block[] {
  // Comments are talk about the text, not the text.
  if (story.kind === 'comment') return []
  if (story.kind === 'header' || story.kind === 'footer')
    return story.blocks.flatMap((block) => blocksOf(block, 'furniture', document))
  const label = document.marks.get(`${story.kind} ${story.id}`)
  return story.blocks
    .flatMap((block) => blocksOf(block, 'note', document))
    .map((block, index) => {
      if (index === 0 && label !== undefined && block.data?.label === undefined)
        block.data = { ...block.data, label }
      return block
    })
}

function blocksOf(block: WordBlock, role: Role | undefined, document: Document): Block[] {
  return block.type === 'table' ? tableBlocks(block, role, document) : paragraphBlocks(block, role, document)
}

function tableBlocks(block: WordTable, role: Role | undefined, document: Document): Block[] {
  const language = languageColumn(block, document.language)
  if (language !== undefined) {
    document.languages.push(language)
    return cellBlocks(block, (column) => (column === language ? role : 'margin'), document)
  }
  const headings = headingColumn(block)
  if (headings !== undefined) return headedRows(block, headings, role, document)
  if (isLayoutTable(block))
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.blocks.flatMap((inner) => blocksOf(inner, role, document))),
    )
  const labelled = labelledRows(block)
  if (labelled === undefined) return docxTable(block, role, document.marks)
  return labelled.flatMap(({ label, words }) => {
    const [first, ...rest] = words.flatMap((inner) => blocksOf(inner, role, document))
    if (first === undefined) return []
    if (label !== '' && first.data?.label === undefined) first.data = { ...first.data, label }
    return [first, ...rest]
  })
}

/** The cells row by row, with a role for each column. */
function cellBlocks(
  block: WordTable,
  roleOf: (column: number) => Role | undefined,
  document: Document,
): Block[] {
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell, column) =>
      cell.blocks.flatMap((inner) => blocksOf(inner, roleOf(column), document)),
    ),
  )
}

/** Headings beside their sections: each comes first, in bold, as a heading above its section would. */
function headedRows(block: WordTable, headings: number, role: Role | undefined, document: Document): Block[] {
  return block.rows.flatMap((row) => {
    const of = (cell: number) =>
      row.cells[cell]?.blocks.flatMap((inner) => blocksOf(inner, role, document)) ?? []
    const heads = of(headings).map((head): Block => {
      if (head.type !== 'paragraph') return head
      return { ...head, children: [{ type: 'strong', children: head.children }] }
    })
    return [...heads, ...of(1 - headings)]
  })
}

function depthOf(source: WordParagraph): number | undefined {
  const name = source.style?.name ?? ''
  if (titleStyle.test(name)) return 1
  const styled = headingStyle.exec(name)?.[1]
  if (styled !== undefined) return Number(styled)
  return source.outlineLevel === undefined || source.outlineLevel > 8 ? undefined : source.outlineLevel + 1
}

function paragraphBlocks(source: WordParagraph, role: Role | undefined, document: Document): Block[] {
  const depth = depthOf(source)
  const name = source.style?.name ?? ''
  const own: Role | undefined = titleStyle.test(name) ? 'title' : tocStyle.test(name) ? 'toc' : undefined
  const lines = docxLines(source, document.marks, depth === undefined)
  const blocks = lines.map((line, index) => lineBlock(source, line, index, depth, role ?? own))
  const boxes = source.textBoxes.flatMap((block) => blocksOf(block, role, document))
  // A short box stands beside the text as a note in the margin does; a long one is text of its own.
  const short = boxes.reduce((sum, block) => sum + blockText(block).length, 0) <= longestMargin
  if (short)
    for (const box of boxes) if (box.data?.role === undefined) box.data = { ...box.data, role: 'margin' }
  return [...blocks, ...boxes]
}

function lineBlock(
  source: WordParagraph,
  line: DocxLine,
  index: number,
  depth: number | undefined,
  role: Role | undefined,
): Block {
  const { part, start, end, index: ordinal } = source.anchor
  const hints = {
    anchor: { part, start, end, index: ordinal, ...(line.from === 0 ? {} : { from: line.from }) },
    label: index === 0 ? source.label : undefined,
    level: source.level,
    indent:
      source.indent === undefined ? undefined : source.indent.left + Math.min(0, source.indent.firstLine),
    role,
  }
  return depth === undefined ? paragraph(line.children, hints) : heading(depth, line.children, hints)
}
