import { type Atom, atomsOf, type FieldStack, isShown } from './atoms.ts'
import { noteNames } from './note-names.ts'
import { textOf, type XmlElement } from './xml.ts'

/** An atom with its place in the final text of its paragraph: [from, to), empty for what shows nothing. */
export interface PlacedAtom extends Atom {
  readonly from: number
  readonly to: number
  readonly shown: boolean
}

/** A field that begins and ends in the paragraph: atoms [begin, end]. */
export interface Field {
  readonly begin: number
  readonly end: number
  readonly code: string
}

/** A paragraph as the writer sees it. */
export interface ParagraphModel {
  readonly source: string
  readonly element: XmlElement
  readonly atoms: readonly PlacedAtom[]
  readonly text: string
  /** Outermost fields, in order. */
  readonly fields: readonly Field[]
}

export function modelOf(source: string, element: XmlElement, open: FieldStack): ParagraphModel {
  let text = ''
  const atoms = atomsOf(source, element, open).map((atom): PlacedAtom => {
    const shown = isShown(atom.changes, 'final')
    const from = text.length
    if (shown) text += atom.text
    return { ...atom, from, to: text.length, shown }
  })
  return { source, element, atoms, text, fields: fieldsOf(source, atoms) }
}

function fieldsOf(source: string, atoms: readonly PlacedAtom[]): Field[] {
  const fields: Field[] = []
  const begins: number[] = []
  let code = ''
  atoms.forEach((atom, index) => {
    const type = atom.node.name === 'w:fldChar' ? atom.node.attributes['w:fldCharType'] : undefined
    if (type === 'begin') {
      if (begins.length === 0) code = ''
      begins.push(index)
    }
    if (atom.node.name === 'w:instrText') code += textOf(source, atom.node)
    if (type === 'end') {
      const begin = begins.pop()
      if (begin !== undefined && begins.length === 0) fields.push({ begin, end: index, code: code.trim() })
    }
  })
  return fields
}

export const isNote = (atom: Atom): boolean => noteNames.has(atom.node.name)

/** Index of the last shown atom with words that begins before `offset`, or −1. */
export function atomBefore(model: ParagraphModel, offset: number): number {
  return model.atoms.findLastIndex((atom) => atom.to > atom.from && atom.from < offset)
}

/** Index of the first shown atom with words that ends behind `offset`, or −1. */
export function atomAfter(model: ParagraphModel, offset: number): number {
  return model.atoms.findIndex((atom) => atom.to > atom.from && atom.to > offset)
}
