import { labelOf, layoutOf } from './paragraph-format.ts'
import { appendRun, readWords, type Words } from './read-paragraph.ts'
import { readTable } from './read-table.ts'
import type { Reader } from './reader.ts'
import type { Block, Paragraph, Run, View } from './types.ts'
import { remembered } from './word-memory.ts'
import { child, value, type XmlElement } from './xml.ts'

/** Elements that only hold blocks. */
const transparent = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/** A piece waiting for the next paragraph to join, because its mark is gone in this view. */
interface Pending {
  readonly pieces: XmlElement[]
}

/** The blocks of a body, cell, note or text box. */
export function readBlocks(container: XmlElement, reader: Reader): Block[] {
  const reading = beginBlocks(reader)
  for (const one of container.children) reading.read(one)
  return reading.end()
}

/** Blocks being read, one child of their container after the other. */
export interface BlockReading {
  readonly blocks: Block[]
  read(element: XmlElement): void
  /** Whether nothing is left over that what comes next would be joined with. */
  isClean(): boolean
  end(): Block[]
}

export function beginBlocks(reader: Reader): BlockReading {
  const blocks: Block[] = []
  const pending: Pending = { pieces: [] }
  const read = (one: XmlElement): void => {
    if (one.name === 'w:p') readPiece(one, reader, pending, blocks)
    else if (one.name === 'w:tbl') {
      const table = readTable(one, reader, readBlocks)
      if (!table) return
      flush(reader, pending, blocks)
      blocks.push(table)
    } else if (transparent.has(one.name)) one.children.forEach(read)
    else if (one.name === 'mc:AlternateContent') one.children[0]?.children.forEach(read)
  }
  return {
    blocks,
    read,
    isClean: () => pending.pieces.length === 0 && reader.fields.length === 0,
    end: () => {
      flush(reader, pending, blocks)
      return blocks
    },
  }
}

function readPiece(element: XmlElement, reader: Reader, pending: Pending, blocks: Block[]): void {
  pending.pieces.push(element)
  if (!markGone(element, reader.view)) flush(reader, pending, blocks)
}

/** The words of a piece, which look as the style of the whole paragraph tells. */
function wordsOf(element: XmlElement, pPr: XmlElement | undefined, reader: Reader): Words {
  const { memory, fields, source, view } = reader
  const read = (): Words => readWords(element, { ...reader, style: value(pPr, 'w:pStyle') })
  if (!memory || fields.length > 0 || pPr !== child(element, 'w:pPr')) return read()
  return remembered(memory, view, source.slice(element.start, element.end), read)
}

/** Whether the end of a paragraph is not there in a view: it runs into the next one. */
export function markGone(paragraph: XmlElement, view: View): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr')
  const names = view === 'final' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
  return names.some((name) => child(mark, name) !== undefined)
}

function flush(reader: Reader, pending: Pending, blocks: Block[]): void {
  const elements = pending.pieces.splice(0)
  const ending = elements.at(-1)
  if (!ending) return
  const pPr = propertiesIn(child(ending, 'w:pPr'), reader.view)
  const pieces = elements.map((element) => ({ element, words: wordsOf(element, pPr, reader) }))
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return
  // The end mark holds a paragraph's properties; where nothing is left of the last mark either, nothing is shown.
  if (markGone(last.element, reader.view) && pieces.every((piece) => piece.words.text === '')) return
  const layout = layoutOf(reader.source, pPr, reader.formatting)
  const label = labelOf(layout, reader.counter)
  const joined = join(pieces.map((piece) => piece.words))
  blocks.push({
    type: 'paragraph',
    ...joined.words,
    ...layout.format,
    ...(label === undefined ? {} : { label }),
    textBoxes: pieces.flatMap((piece) =>
      piece.words.drawings.flatMap((drawing) => textBoxes(drawing, reader)),
    ),
    anchor: {
      part: reader.part,
      start: first.element.start,
      end: last.element.end,
      index: reader.ordinals.get(first.element.start) ?? 0,
    },
    pieces: pieces.map((piece, order) => ({
      index: reader.ordinals.get(piece.element.start) ?? 0,
      from: joined.starts[order] ?? 0,
    })),
  })
}

/** A tracked change of properties keeps the old ones inside it. */
function propertiesIn(pPr: XmlElement | undefined, view: View): XmlElement | undefined {
  const before = view === 'original' ? child(child(pPr, 'w:pPrChange'), 'w:pPr') : undefined
  return before ?? pPr
}

type Joined = Pick<Paragraph, 'text' | 'runs' | 'notes' | 'bookmarks' | 'revised'>

function join(all: readonly Words[]): { words: Joined; starts: number[] } {
  const [only] = all
  if (only && all.length === 1) {
    const { text, runs, notes, bookmarks, revised } = only
    return { starts: [0], words: { text, runs, notes, bookmarks, revised } }
  }
  const starts: number[] = []
  let length = 0
  for (const words of all) {
    starts.push(length)
    length += words.text.length
  }
  return {
    starts,
    words: {
      text: all.map((words) => words.text).join(''),
      runs: joinRuns(all),
      notes: all.flatMap((words, order) =>
        words.notes.map((note) => ({ ...note, at: note.at + (starts[order] ?? 0) })),
      ),
      bookmarks: all.flatMap((words) => words.bookmarks),
      revised: all.some((words) => words.revised),
    },
  }
}

/** Runs of the pieces, where two that meet look the same as one. */
function joinRuns(all: readonly Words[]): readonly Run[] {
  const runs: Run[] = []
  for (const run of all.flatMap((words) => words.runs)) appendRun(runs, run)
  return runs
}

/** Text boxes inside a drawing; of two renderings of the same (`mc:AlternateContent`) the first. */
function textBoxes(element: XmlElement, reader: Reader): Block[] {
  if (element.name === 'w:txbxContent') return readBlocks(element, { ...reader, fields: [] })
  const inside = element.name === 'mc:AlternateContent' ? element.children.slice(0, 1) : element.children
  return inside.flatMap((one) => textBoxes(one, reader))
}
