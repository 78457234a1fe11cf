import type { Edit, InsertNote, RefusedEdit } from './edits.ts'
import { type OoxmlPackage, partTree, relatedPart } from './package.ts'
import { readStyles, type Styles } from './styles.ts'
import type { XmlElement } from './xml.ts'
import { escapeXml } from './xml-text.ts'

export type NoteKind = InsertNote['note']

export const noteKinds: readonly NoteKind[] = ['footnote', 'endnote']

/**
 * A note to be made, with the id that it gets: the next free one, in the order of the marks. LibreOffice 7.4 gives the
 * first mark of a text the note with the lowest id, whatever id the mark names.
 */
export interface NewNote {
  readonly edit: number
  readonly kind: NoteKind
  readonly id: string
  readonly lines: readonly string[]
}

export function newNotes(
  base: OoxmlPackage,
  edits: readonly Edit[],
  refused: readonly RefusedEdit[],
): readonly NewNote[] {
  const left = new Set(refused.map((one) => one.edit))
  const next = new Map<NoteKind, number>()
  return edits
    .flatMap((edit, order) => (edit.kind === 'insert-note' && !left.has(order) ? [{ edit, order }] : []))
    .sort((a, b) => a.edit.at.index - b.edit.at.index || a.edit.from - b.edit.from || a.order - b.order)
    .map(({ edit, order }): NewNote => {
      const id = next.get(edit.note) ?? highestNote(base, edit.note) + 1
      next.set(edit.note, id + 1)
      return { edit: order, kind: edit.note, id: String(id), lines: edit.text.split(/\r?\n/) }
    })
}

/** The part of the notes of a kind, if the file has one. */
function notesRoot(source: OoxmlPackage, kind: NoteKind): XmlElement | undefined {
  const part = relatedPart(source, `${kind}s`)
  return part === undefined ? undefined : partTree(source, part)?.root
}

function highestNote(source: OoxmlPackage, kind: NoteKind): number {
  let highest = 0
  for (const note of notesRoot(source, kind)?.children ?? [])
    highest = Math.max(highest, Number(note.attributes['w:id']) || 0)
  return highest
}

/** How notes of the file look: the properties of their paragraphs, of their marks and of their words, as XML. */
export interface NoteLook {
  readonly paragraph: string
  readonly mark: string
}

/** Word's own styles for notes, found by their names, which are the same in all languages; without them, a raised mark. */
export function noteLook(source: OoxmlPackage, kind: NoteKind): NoteLook {
  const part = relatedPart(source, 'styles')
  const styles = readStyles(part === undefined ? undefined : partTree(source, part)?.root)
  const text = styleNamed(styles, `${kind} text`)
  const mark = styleNamed(styles, `${kind} reference`)
  return {
    paragraph: text === undefined ? '' : `<w:pPr><w:pStyle w:val="${escapeXml(text)}"/></w:pPr>`,
    mark: `<w:rPr>${mark === undefined ? '<w:vertAlign w:val="superscript"/>' : `<w:rStyle w:val="${escapeXml(mark)}"/>`}</w:rPr>`,
  }
}

function styleNamed({ byId }: Styles, name: string): string | undefined {
  for (const style of byId.values()) if (style.name.toLowerCase() === name) return style.id
  return undefined
}

/** A `w:p` of a note begins with the note's own number and a space, as Word writes it. */
export const lineOfNote = (line: string, order: number): string => (order === 0 ? ` ${line}` : line)

/** Ids of notes, with their kind, that an XML text points at. */
export function notesMarkedIn(xml: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, kind, id] of xml.matchAll(
    /<w:(footnote|endnote)Reference\b[^>]*?\sw:id\s*=\s*["']([^"']*)["']/g,
  ))
    found.add(`${kind} ${id}`)
  return found
}
