import type { Reader } from './reader.ts'
import type { Block, Cell, Table, View } from './types.ts'
import { child, isOn, value, type XmlElement } from './xml.ts'

/** Blocks and tables hold each other; handed in, so that the two files do not import each other. */
type ReadBlocks = (container: XmlElement, reader: Reader) => Block[]

/** A table in a view, or nothing where the view has none of its rows. */
export function readTable(element: XmlElement, reader: Reader, readBlocks: ReadBlocks): Table | undefined {
  const rows = held(element, 'w:tr')
    .filter((row) => !isGone(child(row, 'w:trPr'), reader.view, 'w:ins', 'w:del'))
    .map((row) => ({
      cells: held(row, 'w:tc')
        .filter((cell) => !isGone(child(cell, 'w:tcPr'), reader.view, 'w:cellIns', 'w:cellDel'))
        .map((cell) => readCell(cell, reader, readBlocks)),
      header: isOn(child(row, 'w:trPr'), 'w:tblHeader') ?? false,
    }))
  if (rows.length === 0) return undefined
  const columns = child(element, 'w:tblGrid')?.children.filter((one) => one.name === 'w:gridCol').length ?? 0
  const bordered = hasBorders(child(child(element, 'w:tblPr'), 'w:tblBorders'))
  return {
    type: 'table',
    rows,
    columns: Math.max(columns, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0))),
    bordered,
    sideBySide: isSideBySide(rows),
    anchor: {
      part: reader.part,
      start: element.start,
      end: element.end,
      index: reader.ordinals.get(element.start) ?? 0,
    },
  }
}

function readCell(cell: XmlElement, reader: Reader, readBlocks: ReadBlocks): Cell {
  const properties = child(cell, 'w:tcPr')
  const merge = child(properties, 'w:vMerge')
  return {
    span: Number(value(properties, 'w:gridSpan') ?? '1') || 1,
    continued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    blocks: readBlocks(cell, reader),
  }
}

/** Rows or cells, also those inside content controls. */
export function held(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === name) return [one]
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del'].includes(one.name)
      ? held(one, name)
      : []
  })
}

function isGone(properties: XmlElement | undefined, view: View, inserted: string, deleted: string): boolean {
  return child(properties, view === 'final' ? deleted : inserted) !== undefined
}

function hasBorders(borders: XmlElement | undefined): boolean {
  return (
    borders?.children.some((side) => !['nil', 'none'].includes(side.attributes['w:val'] ?? 'none')) ?? false
  )
}

const enoughForText = 40

/** Two cells in nearly every row, and running text in both columns. */
function isSideBySide(rows: Table['rows']): boolean {
  const pairs = rows.filter((row) => row.cells.length === 2)
  if (pairs.length === 0 || pairs.length < rows.length * 0.8) return false
  const length = (column: number) =>
    pairs.reduce(
      (sum, row) =>
        sum + (row.cells[column]?.blocks ?? []).reduce((all, block) => all + textLength(block), 0),
      0,
    )
  return length(0) >= enoughForText * pairs.length && length(1) >= enoughForText * pairs.length
}

const textLength = (block: Block): number => (block.type === 'paragraph' ? block.text.length : 0)
