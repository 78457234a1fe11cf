import type {
  DeleteNote,
  DeleteParagraph,
  DeleteRow,
  Edit,
  InsertNote,
  InsertParagraphs,
  InsertRow,
  MergeParagraphs,
  ParagraphLayout,
  ReplaceWords,
  SplitParagraph,
} from './edits.ts'
import type { Container, IntendedPart, IntendedTable, Piece } from './intended-tree.ts'
import { rewriteWords } from './intended-words.ts'
import { type Cut, locate } from './locate-words.ts'
import { asModel, laidOut, type Properties } from './paragraph-properties.ts'
import { neighbour } from './part-index.ts'

/** The word-level cuts that an edit was made of, where they are known. */
export type CutsOf = (edit: ReplaceWords) => readonly Cut[] | undefined

/** Carries out the edits of one part on the intended document: words, then structure, each group in reading order. */
export function applyEdits(part: IntendedPart, edits: readonly Edit[], cutsOf: CutsOf): void {
  const before = new Map([...part.pieces.values()].map((piece) => [piece, piece.properties]))
  const halves = new Map<number, Piece[]>()
  for (const [index, group] of wordEdits(edits)) halves.set(index, applyWords(part, index, group, cutsOf))
  const first = (index: number): Piece => halves.get(index)?.[0] ?? pieceAt(part, index)
  const last = (index: number): Piece => halves.get(index)?.at(-1) ?? pieceAt(part, index)
  const base = new Map([...part.pieces].map(([index, piece]) => [index, piece.properties]))
  const wanted = (index: number, layout: ParagraphLayout): Properties =>
    laidOut(asModel(base.get(layout.like ?? index) ?? pieceAt(part, index).properties), layout)
  const gone = new Set<number>()
  const added = new Map<Piece, number>()
  for (const edit of edits)
    if (edit.kind === 'layout') relay(last(edit.at.index), wanted(edit.at.index, edit.layout))
  for (const edit of inPlaces<MergeParagraphs>(edits, 'merge')) {
    const piece = last(edit.at.index)
    const next = after(part, edit.at.index)
    piece.text += edit.text ?? ''
    piece.ends = false
    if (next !== undefined) relay(last(next), piece.properties)
  }
  for (const edit of inPlaces<DeleteParagraph>(edits, 'delete-paragraph')) remove(part, edit.at.index, gone)
  for (const edit of edits)
    if (edit.kind === 'insert-paragraphs') {
      // Before or behind a last paragraph that goes is the same place.
      const behind =
        edit.where === 'after' || (gone.has(edit.at.index) && after(part, edit.at.index) === undefined)
      insert(
        { ...edit, where: behind ? 'after' : 'before' },
        behind ? last(edit.at.index) : first(edit.at.index),
        wanted,
        added,
      )
    }
  applyRows(part, edits, before)
}

function inPlaces<E extends MergeParagraphs | DeleteParagraph>(edits: readonly Edit[], kind: E['kind']): E[] {
  return edits.filter((edit): edit is E & Edit => edit.kind === kind).sort((a, b) => a.at.index - b.at.index)
}

function pieceAt(part: IntendedPart, index: number): Piece {
  const found = part.pieces.get(index)
  if (!found) throw new Error(`paragraph ${index} was planned but is not there`)
  return found
}

type WordEdit = ReplaceWords | SplitParagraph | InsertNote | DeleteNote

const wordKinds: ReadonlySet<Edit['kind']> = new Set(['replace', 'split', 'insert-note', 'delete-note'])

const isWordEdit = (edit: Edit): edit is WordEdit => wordKinds.has(edit.kind)

function wordEdits(edits: readonly Edit[]): Map<number, WordEdit[]> {
  const groups = new Map<number, WordEdit[]>()
  for (const edit of edits)
    if (isWordEdit(edit)) {
      const known = groups.get(edit.at.index)
      if (known) known.push(edit)
      else groups.set(edit.at.index, [edit])
    }
  return groups
}

/** The pieces that a paragraph becomes, which take its place in its container. */
function applyWords(part: IntendedPart, index: number, edits: readonly WordEdit[], cutsOf: CutsOf): Piece[] {
  // A paragraph in the second rendering of a drawing is not read.
  const piece = pieceAt(part, index)
  const cuts = edits.flatMap((edit) =>
    edit.kind === 'replace' ? (cutsOf(edit) ?? [locate(piece.text, edit)]) : [],
  )
  const splits = edits.filter((edit) => edit.kind === 'split').sort((a, b) => a.from - b.from)
  const breaks = splits.map(({ from, end = '', start = '' }) => ({ at: from, end, start }))
  const added = edits.flatMap((edit) =>
    edit.kind === 'insert-note'
      ? [{ kind: edit.note, id: part.newNotes.get(edit) ?? '', at: edit.from }]
      : [],
  )
  const kept = piece.notes.filter(
    ({ kind, id }) =>
      !edits.some((edit) => edit.kind === 'delete-note' && edit.note === kind && edit.id === id),
  )
  const parts = rewriteWords(piece.text, kept, cuts, breaks, added)
  const properties = piece.properties
  const laid = (layout: ParagraphLayout | undefined): Properties =>
    laidOut(
      asModel(layout?.like === undefined ? properties : pieceAt(part, layout.like).properties),
      layout ?? {},
    )
  const lastPart = parts.at(-1)
  const heads = parts.slice(0, -1).map(
    (one, order): Piece => ({
      ...one,
      properties: laid(splits[order]?.first),
      ends: true,
      home: piece.home,
      boxes: [],
    }),
  )
  const second = splits.find((one) => one.second)?.second
  if (second) relay(piece, laid(second))
  if (lastPart) Object.assign(piece, lastPart)
  piece.home.splice(piece.home.indexOf(piece), 0, ...heads)
  return [...heads, piece]
}

function relay(piece: Piece, next: Properties): void {
  piece.properties = { ...piece.properties, plain: next.plain }
}

function after(part: IntendedPart, index: number): number | undefined {
  const place = part.index.paragraphs[index]
  const found = place && neighbour(part.index, place, 1)
  return typeof found === 'object' ? found.index : undefined
}

function remove(part: IntendedPart, index: number, gone: Set<number>): void {
  const piece = pieceAt(part, index)
  Object.assign(piece, { text: '', notes: [], boxes: [] })
  gone.add(index)
  if (after(part, index) !== undefined) {
    piece.ends = false
    return
  }
  let place = part.index.paragraphs[index]
  while (place && gone.has(place.index)) {
    const before = neighbour(part.index, place, -1)
    place = typeof before === 'object' ? before : undefined
  }
  const stays = place && part.pieces.get(place.index)
  if (!stays) return
  stays.ends = false
  relay(piece, stays.properties)
}

function insert(
  edit: InsertParagraphs,
  beside: Piece,
  wanted: (index: number, layout: ParagraphLayout) => Properties,
  added: Map<Piece, number>,
): void {
  const { home } = beside
  const made = edit.paragraphs.map(
    (one): Piece => ({
      text: one.text,
      notes: [],
      properties: wanted(edit.at.index, one),
      ends: true,
      home,
      boxes: [],
    }),
  )
  // Several edits at one place stand in the order in which they were given.
  const earlier = edit.where === 'after' ? (added.get(beside) ?? 0) : 0
  const at = home.indexOf(beside) + (edit.where === 'before' ? 0 : 1 + earlier)
  if (edit.where === 'after') added.set(beside, earlier + made.length)
  home.splice(at, 0, ...made)
}

/** Layouts as the base has them: a new row is like its model was, not like it becomes. */
type Before = ReadonlyMap<Piece, Properties>

function applyRows(part: IntendedPart, edits: readonly Edit[], before: Before): void {
  const counts = new Map<object, number>()
  for (const edit of edits) if (edit.kind === 'insert-row') insertRow(part, edit, counts, before)
  for (const edit of edits) if (edit.kind === 'delete-row') deleteRow(part, edit)
}

function tableAt(
  part: IntendedPart,
  index: number,
): { table: IntendedTable; rows: readonly (IntendedTable['rows'][number] | undefined)[] } {
  const found = part.tables.get(index)
  if (!found) throw new Error(`table ${index} was planned but is not there`)
  return found
}

function insertRow(part: IntendedPart, edit: InsertRow, counts: Map<object, number>, before: Before): void {
  const { table, rows } = tableAt(part, edit.table)
  const model = rows[Math.max(edit.row, 0)]
  if (!model) return
  const next = rows[edit.row + 1]
  const cells = model.cells.map((cell, order) => {
    const home: Container = []
    const like = cell.content.find((one) => 'text' in one)
    const properties =
      like && 'text' in like
        ? asModel(before.get(like) ?? like.properties)
        : asModel({ plain: [], markChanges: '', markLook: '', section: '', change: '' })
    home.push({ text: edit.cells[order] ?? '', notes: [], properties, ends: true, home, boxes: [] })
    return { span: cell.span, continued: next?.cells[order]?.continued ?? false, content: home }
  })
  const key = edit.row < 0 ? table : model
  const earlier = counts.get(key) ?? 0
  counts.set(key, earlier + 1)
  table.rows.splice((edit.row < 0 ? 0 : table.rows.indexOf(model) + 1) + earlier, 0, { cells })
}

function deleteRow(part: IntendedPart, edit: DeleteRow): void {
  const { table, rows } = tableAt(part, edit.table)
  const row = rows[edit.row]
  if (row) table.rows.splice(table.rows.indexOf(row), 1)
}
