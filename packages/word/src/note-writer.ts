import type { Edit, RefusedEdit } from './edits.ts'
import type { Marker } from './marker.ts'
import {
  lineOfNote,
  type NewNote,
  type NoteKind,
  type NoteLook,
  newNotes,
  noteKinds,
  noteLook,
} from './new-notes.ts'
import { beforeEnd, newPart } from './new-part.ts'
import { type OoxmlPackage, partText, partTree, relatedPart, withParts } from './package.ts'
import { runOf } from './run-markup.ts'

/** Writes notes and their marks; both are tracked, as Word does it. */
export interface NoteWriter {
  /** The run of the mark of a note that an edit makes. */
  run(edit: number): string
  /** The package with the notes in their parts. */
  addTo(source: OoxmlPackage): OoxmlPackage
}

export function noteWriter(
  base: OoxmlPackage,
  edits: readonly Edit[],
  refused: readonly RefusedEdit[],
  mark: Marker,
): NoteWriter {
  const notes = new Map(newNotes(base, edits, refused).map((note) => [note.edit, note]))
  const looks = new Map<NoteKind, NoteLook>()
  const lookOf = (kind: NoteKind): NoteLook => {
    const look = looks.get(kind) ?? noteLook(base, kind)
    looks.set(kind, look)
    return look
  }
  return {
    run(edit) {
      const note = notes.get(edit)
      if (!note) throw new Error(`edit ${edit + 1} makes no note`)
      return `<w:r>${lookOf(note.kind).mark}<w:${note.kind}Reference w:id="${note.id}"/></w:r>`
    },
    addTo: (source) =>
      noteKinds.reduce((into, kind) => {
        const own = [...notes.values()].filter((note) => note.kind === kind)
        const xml = own.map((note) => noteXml(note, lookOf(kind), mark)).join('')
        return xml === '' ? into : withParts(into, withNotes(into, kind, xml))
      }, source),
  }
}

function noteXml({ kind, id, lines }: NewNote, look: NoteLook, mark: Marker): string {
  const paragraphs = lines.map((line, order) => {
    const number = order === 0 ? `<w:r>${look.mark}<w:${kind}Ref/></w:r>` : ''
    return `<w:p>${look.paragraph}<w:ins ${mark.attributes()}>${number}${runOf(lineOfNote(line, order), '')}</w:ins></w:p>`
  })
  return `<w:${kind} w:id="${id}">${paragraphs.join('')}</w:${kind}>`
}

function withNotes(source: OoxmlPackage, kind: NoteKind, xml: string): ReadonlyMap<string, string> {
  const known = relatedPart(source, `${kind}s`)
  const before = known === undefined ? undefined : partText(source, known)
  return known !== undefined && before !== undefined
    ? new Map([[known, beforeEnd(before, `w:${kind}s`, xml)]])
    : new Map([...newPart(source, `${kind}s`, separators(kind) + xml), ...withSettings(source, kind)])
}

/** The lines between text and notes, which are notes themselves (ECMA-376 part 1, 17.11.23 separator). */
const separators = (kind: NoteKind): string =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
  `<w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`

/** What may stand behind the notes' settings (CT_Settings); what has another prefix stands there as well. */
const behind =
  /^(?!w:)|^w:(compat|docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|doNotAutoCompressPictures|forceUpgrade|captions|readModeInkLockDown|smartTagType|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|listSeparator)$/

/** The settings name the separators (17.11.9); a file without settings does without. */
function withSettings(source: OoxmlPackage, kind: NoteKind): ReadonlyMap<string, string> {
  const name = relatedPart(source, 'settings')
  const tree = name === undefined ? undefined : partTree(source, name)
  if (name === undefined || !tree || tree.root.children.some((one) => one.name === `w:${kind}Pr`))
    return new Map()
  const own = `<w:${kind}Pr><w:${kind} w:id="-1"/><w:${kind} w:id="0"/></w:${kind}Pr>`
  const next = tree.root.children.find(
    (one) => behind.test(one.name) || (kind === 'footnote' && one.name === 'w:endnotePr'),
  )
  const text = next
    ? tree.text.slice(0, next.start) + own + tree.text.slice(next.start)
    : beforeEnd(tree.text, 'w:settings', own)
  return new Map([[name, text]])
}
