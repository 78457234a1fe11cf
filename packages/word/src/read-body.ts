import type { BodyReading } from './body-reading.ts'
import { labelOf } from './paragraph-format.ts'
import { beginBlocks } from './read-blocks.ts'
import type { Reader } from './reader.ts'
import type { Block, Paragraph, Table } from './types.ts'
import type { WordMemory } from './word-memory.ts'
import type { XmlElement } from './xml.ts'

/** How far two versions of a body are searched for the next child that they share. */
const reach = 12

/**
 * The blocks of a body, of which those of children that stand byte for byte in the body read first are taken over: only
 * their numbers are counted anew. Places (`anchor`, `pieces`) are those of the first body then, so this is for comparing.
 */
export function readBody(body: XmlElement, reader: Reader, memory: WordMemory): Block[] {
  const { source, view } = reader
  const xmls = body.children.map((one) => source.slice(one.start, one.end))
  const known = memory.bodies.get(view)?.units ?? []
  const reading = beginBlocks(reader)
  const units: { xml: string; blocks?: readonly Block[] }[] = []
  let at = 0
  body.children.forEach((one, index) => {
    const xml = xmls[index] ?? ''
    const twin = find(known, at, xml)
    if (twin >= 0) at = twin + 1
    const cleanBefore = reading.isClean()
    const before = reading.blocks.length
    const blocks = cleanBefore && twin >= 0 ? known[twin]?.blocks : undefined
    if (blocks) for (const block of blocks) reading.blocks.push(numberedAnew(block, reader))
    else reading.read(one)
    const standsAlone = cleanBefore && reading.isClean()
    units.push(standsAlone ? { xml, blocks: reading.blocks.slice(before) } : { xml })
  })
  const blocks = reading.end()
  if (!memory.bodies.has(view)) memory.bodies.set(view, { units })
  return blocks
}

function find(known: BodyReading['units'], from: number, xml: string): number {
  for (let index = from; index < Math.min(known.length, from + reach); index++)
    if (known[index]?.xml === xml) return index
  return -1
}

function numberedAnew(block: Block, reader: Reader): Block {
  return block.type === 'paragraph' ? paragraphAnew(block, reader) : tableAnew(block, reader)
}

function paragraphAnew(block: Paragraph, reader: Reader): Paragraph {
  const list = block.list === undefined ? undefined : reader.formatting.numbering.get(block.list)
  const label =
    list && labelOf({ format: block, numbered: { list, level: block.level ?? 0 } }, reader.counter)
  if (label === block.label && block.textBoxes.length === 0) return block
  const boxes = block.textBoxes.map((one) => numberedAnew(one, reader))
  const same = boxes.every((one, index) => one === block.textBoxes[index])
  if (label === block.label && same) return block
  const { label: _, ...rest } = block
  return { ...rest, textBoxes: boxes, ...(label === undefined ? {} : { label }) }
}

function tableAnew(table: Table, reader: Reader): Table {
  let same = true
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const blocks = cell.blocks.map((one) => numberedAnew(one, reader))
      if (blocks.some((one, index) => one !== cell.blocks[index])) same = false
      return { ...cell, blocks }
    }),
  }))
  return same ? table : { ...table, rows }
}
