import type { Edit, RefusedEdit } from './edits.ts'
import { applyEdits, type CutsOf } from './intended-edits.ts'
import { buildContainer, type Container, type IntendedPart } from './intended-tree.ts'
import { type ListCounter, listCounter } from './list-counter.ts'
import { lineOfNote, type NewNote, newNotes, noteLook, notesMarkedIn } from './new-notes.ts'
import { type Item, inMarkOrder } from './outline.ts'
import { type OoxmlPackage, partText, partTree } from './package.ts'
import { type Formatting, labelOf, layoutOfXml } from './paragraph-format.ts'
import { renderProperties } from './paragraph-properties.ts'
import { indexPart } from './part-index.ts'
import { readFormatting, storyParts } from './read-document.ts'
import type { NoteMark } from './types.ts'
import { type WordMemory, wordMemory } from './word-memory.ts'
import { child } from './xml.ts'

/**
 * The document that the edits mean, found without writing tracked changes: an opinion of its own, against which gate G1
 * holds what comes out when all changes are accepted. Lines as `outline` gives them.
 */
export function intendedOutline(
  base: OoxmlPackage,
  edits: readonly Edit[],
  refused: readonly RefusedEdit[],
  cutsOf: CutsOf = () => undefined,
  formatting: Formatting = readFormatting(base),
  memory: WordMemory = wordMemory(),
): readonly Item[] {
  const left = new Set(refused.map((one) => one.edit))
  const written = edits.filter((_, order) => !left.has(order))
  const items: Item[] = []
  const made = newNotes(base, edits, refused)
  const ids = new Map(made.flatMap(({ edit, id }) => (edits[edit] ? [[edits[edit], id] as const] : [])))
  const take = (name: string, each: (part: IntendedPart, counter: ListCounter) => void): void => {
    const tree = partTree(base, name)
    if (!tree) return
    const part: IntendedPart = {
      index: indexPart(tree.text, tree.root),
      pieces: new Map(),
      tables: new Map(),
      properties: new Map(),
      memory,
      newNotes: ids,
    }
    each(part, listCounter())
  }
  const own = (name: string) =>
    written.filter((edit) => (('table' in edit ? edit.part : edit.at.part) ?? base.main) === name)
  take(base.main, (part, counter) => {
    const { root } = part.index
    const body = buildContainer(part, child(root, 'w:body') ?? root)
    applyEdits(part, own(base.main), cutsOf)
    render(body, counter, formatting, items)
  })
  const gone = new Set(notesMarkedIn(partText(base, base.main) ?? ''))
  for (const item of items)
    if (typeof item !== 'string') for (const { kind, id } of item.notes) gone.delete(`${kind} ${id}`)
  const stories: { kind: string; id: string; items: Item[] }[] = []
  for (const { kind, part: name } of storyParts(base)) {
    if (kind === 'comment') continue
    take(name, (part, counter) => {
      const { root } = part.index
      const single = kind === 'header' || kind === 'footer'
      const notes = single
        ? [root]
        : root.children.filter((note) => ['normal', undefined].includes(note.attributes['w:type']))
      const built = notes.map((note) => ({
        id: single ? name : (note.attributes['w:id'] ?? ''),
        content: buildContainer(part, note),
      }))
      applyEdits(part, own(name), cutsOf)
      for (const { id, content } of built) {
        if (gone.has(`${kind} ${id}`)) continue
        const own: Item[] = []
        render(content, counter, formatting, own)
        stories.push({ kind, id, items: own })
      }
    })
  }
  for (const note of made)
    stories.push({ kind: note.kind, id: note.id, items: noteItems(base, note, formatting) })
  for (const { kind, id, items: own } of inMarkOrder(items, stories)) items.push(`— ${kind} ${id}`, ...own)
  return items
}

function noteItems(base: OoxmlPackage, note: NewNote, formatting: Formatting): Item[] {
  const layout = layoutOfXml(noteLook(base, note.kind).paragraph, formatting)
  return note.lines.map((line, order) => ({
    text: lineOfNote(line, order),
    notes: [],
    runs: [],
    ...layout.format,
  }))
}

/** Writes the paragraphs of a container, joined where no end stands between them, to a list. */
function render(container: Container, counter: ListCounter, formatting: Formatting, items: Item[]): void {
  let text = ''
  let notes: NoteMark[] = []
  let boxes: Container[] = []
  for (const one of container) {
    if ('rows' in one) {
      one.rows.forEach((row, index) => {
        items.push(`row ${index}`)
        for (const cell of row.cells) {
          items.push(`cell ${cell.span} ${cell.continued}`)
          render(cell.content, counter, formatting, items)
        }
      })
      continue
    }
    for (const note of one.notes) notes.push({ ...note, at: note.at + text.length })
    text += one.text
    boxes.push(...one.boxes)
    if (!one.ends) continue
    const layout = layoutOfXml(renderProperties({ ...one.properties, change: '', section: '' }), formatting)
    const label = labelOf(layout, counter)
    items.push({ text, notes, runs: [], ...layout.format, ...(label === undefined ? {} : { label }) })
    if (boxes.length > 0) {
      items.push('box')
      for (const box of boxes) render(box, counter, formatting, items)
      items.push('end of box')
    }
    text = ''
    notes = []
    boxes = []
  }
}
