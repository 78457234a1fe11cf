import { atomAfter, atomBefore, isNote, type ParagraphModel, type PlacedAtom } from './paragraph-model.ts'
import { checkEditable, checkHolder } from './protected-words.ts'
import { refuse } from './refusal.ts'

/**
 * Where new words or the end of a paragraph go: behind `units` characters of an atom, behind a whole element around it,
 * or before all words.
 */
export type Slot =
  | { readonly kind: 'atom'; readonly atom: number; readonly units: number }
  | { readonly kind: 'element'; readonly start: number }
  | { readonly kind: 'start'; readonly before?: number }

/** The slot for new words at an offset where nothing is deleted: behind note marks and fields that end there. */
export function slotAt(model: ParagraphModel, offset: number): Slot {
  const before = atomBefore(model, offset)
  const after = atomAfter(model, offset)
  const left = model.atoms[before]
  const right = model.atoms[after]
  if (!left) return right ? { kind: 'start', before: (right.path[0] ?? right.run).start } : emptySlot(model)
  if (offset < left.to) {
    checkEditable(left)
    checkField(model, left, before)
    return { kind: 'atom', atom: before, units: offset - left.from }
  }
  const stop = after < 0 ? model.atoms.length : after
  const behind = lastMark(model, before, stop)
  const anchor = model.atoms[behind] ?? left
  if (behind === before && right && sameField(model, before, after)) checkField(model, left, before)
  const shared = sharedDepth(anchor, right)
  for (const holder of anchor.path.slice(0, shared)) checkHolder(holder)
  const closed = anchor.path[shared]
  return closed
    ? { kind: 'element', start: closed.start }
    : { kind: 'atom', atom: behind, units: anchor.to - anchor.from }
}

/** A paragraph without words may hold marks or drawings, which stay before what is added. */
function emptySlot(model: ParagraphModel): Slot {
  const last = model.atoms.length - 1
  const atom = model.atoms[last]
  if (!atom) return { kind: 'start' }
  const closed = atom.path[0]
  return closed ? { kind: 'element', start: closed.start } : { kind: 'atom', atom: last, units: 0 }
}

/** Index of the last note mark or end of a field that directly follows an atom, else the atom itself. */
function lastMark(model: ParagraphModel, before: number, stop: number): number {
  let found = before
  let depth = model.atoms[before]?.field ?? 0
  for (let index = before + 1; index < stop; index++) {
    const atom = model.atoms[index]
    if (!atom?.shown) continue
    if (isNote(atom)) found = index
    else if (atom.node.attributes['w:fldCharType'] === 'end' && atom.field < depth) {
      depth = atom.field
      found = index
    } else if (atom.node.attributes['w:fldCharType'] === 'begin') break
  }
  return found
}

function sameField(model: ParagraphModel, left: number, right: number): boolean {
  return !model.atoms.slice(left + 1, right).some((atom) => atom.node.name === 'w:fldChar')
}

function checkField(model: ParagraphModel, atom: PlacedAtom, index: number): void {
  if (atom.field === 0) return
  const field = model.fields.find((one) => one.begin < index && index < one.end)
  if (!field || !/^HYPERLINK\b/i.test(field.code)) throw refuse('in-field')
}

function sharedDepth(left: PlacedAtom, right: PlacedAtom | undefined): number {
  if (!right) return 0
  let depth = 0
  while (depth < left.path.length && left.path[depth] === right.path[depth]) depth++
  return depth
}
