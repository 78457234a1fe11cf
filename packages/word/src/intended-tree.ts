import type { Edit } from './edits.ts'
import { isNote, modelOf, type ParagraphModel } from './paragraph-model.ts'
import { type Properties, propertiesOf } from './paragraph-properties.ts'
import type { PartIndex } from './part-index.ts'
import { markGone } from './read-blocks.ts'
import { held } from './read-table.ts'
import type { NoteMark } from './types.ts'
import type { WordMemory } from './word-memory.ts'
import { child, value, type XmlElement } from './xml.ts'

/** Words of one paragraph of the base (or a new one), with or without the end of a paragraph behind them. */
export interface Piece {
  text: string
  notes: NoteMark[]
  properties: Properties
  ends: boolean
  /** The container that it stands in. */
  readonly home: Container
  boxes: readonly Container[]
}

export interface IntendedRow {
  readonly cells: readonly {
    readonly span: number
    readonly continued: boolean
    readonly content: Container
  }[]
}

export interface IntendedTable {
  readonly rows: IntendedRow[]
}

export type Container = (Piece | IntendedTable)[]

/** A part being edited: pieces by the ordinal of their paragraph, tables by theirs with their rows of the base. */
export interface IntendedPart {
  readonly index: PartIndex
  readonly pieces: Map<number, Piece>
  /** Properties by their XML, and words by theirs: most paragraphs of a bill are alike in the one, or known in the other. */
  readonly properties: Map<string, Properties>
  readonly memory: WordMemory
  /** Ids of the notes that edits make. */
  readonly newNotes: ReadonlyMap<Edit, string>
  readonly tables: Map<
    number,
    { readonly table: IntendedTable; readonly rows: readonly (IntendedRow | undefined)[] }
  >
}

const transparent = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/** The blocks of a container in the final view. */
export function buildContainer(part: IntendedPart, element: XmlElement): Container {
  const ordinals = ordinalsFor(part)
  const home: Container = []
  const visit = (parent: XmlElement): void => {
    for (const one of parent.children) {
      if (one.name === 'w:p') addPiece(part, ordinals, one, home)
      else if (one.name === 'w:tbl') addTable(part, ordinals, one, home)
      else if (transparent.has(one.name)) visit(one)
      else if (one.name === 'mc:AlternateContent' && one.children[0]) visit(one.children[0])
    }
  }
  visit(element)
  return home
}

interface Ordinals {
  readonly paragraphs: ReadonlyMap<number, number>
  readonly tables: ReadonlyMap<number, number>
}

const known = new WeakMap<PartIndex, Ordinals>()

function ordinalsFor({ index }: IntendedPart): Ordinals {
  const found = known.get(index) ?? {
    paragraphs: new Map(index.paragraphs.map((one) => [one.element.start, one.index])),
    tables: new Map(index.tables.map((one, order) => [one.element.start, order])),
  }
  known.set(index, found)
  return found
}

function addPiece(part: IntendedPart, ordinals: Ordinals, element: XmlElement, home: Container): void {
  const index = ordinals.paragraphs.get(element.start) ?? -1
  const { source, openFields } = part.index
  const known = openFields.has(index)
    ? undefined
    : part.memory.final.get(source.slice(element.start, element.end))
  const model = known ? undefined : modelOf(source, element, [...(openFields.get(index) ?? [])])
  const piece: Piece = {
    text: known?.text ?? model?.text ?? '',
    notes: known ? [...known.notes] : model ? notesOf(model) : [],
    properties: propertiesIn(part, child(element, 'w:pPr')),
    ends: !markGone(element, 'final'),
    home,
    boxes: model ? boxesIn(part, model) : [],
  }
  part.pieces.set(index, piece)
  home.push(piece)
}

function propertiesIn(part: IntendedPart, pPr: XmlElement | undefined): Properties {
  const { source } = part.index
  const key = pPr ? source.slice(pPr.start, pPr.end) : ''
  const known = part.properties.get(key) ?? propertiesOf(source, pPr)
  part.properties.set(key, known)
  return known
}

function notesOf(model: ParagraphModel): NoteMark[] {
  return model.atoms
    .filter((atom) => atom.shown && isNote(atom))
    .map((atom) => ({
      kind: atom.node.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
      id: atom.node.attributes['w:id'] ?? '',
      at: atom.from,
    }))
}

function boxesIn(part: IntendedPart, model: ParagraphModel): Container[] {
  const find = (element: XmlElement): Container[] => {
    if (element.name === 'w:txbxContent') return [buildContainer(part, element)]
    const inside = element.name === 'mc:AlternateContent' ? element.children.slice(0, 1) : element.children
    return inside.flatMap(find)
  }
  return model.atoms
    .filter((atom) => atom.shown && atom.node.children.length > 0)
    .flatMap((atom) => find(atom.node))
}

function addTable(part: IntendedPart, ordinals: Ordinals, element: XmlElement, home: Container): void {
  const rows = held(element, 'w:tr').map((row) => {
    if (child(child(row, 'w:trPr'), 'w:del')) return undefined
    const cells = held(row, 'w:tc').filter((cell) => !child(child(cell, 'w:tcPr'), 'w:cellDel'))
    return {
      cells: cells.map((cell) => {
        const merge = child(child(cell, 'w:tcPr'), 'w:vMerge')
        return {
          span: Number(value(child(cell, 'w:tcPr'), 'w:gridSpan') ?? '1') || 1,
          continued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
          content: buildContainer(part, cell),
        }
      }),
    }
  })
  const table: IntendedTable = { rows: rows.filter((row) => row !== undefined) }
  part.tables.set(ordinals.tables.get(element.start) ?? -1, { table, rows })
  home.push(table)
}
