import type { CommentAnchor } from './comments.ts'
import type { Cut } from './locate-words.ts'
import type { Marker } from './marker.ts'
import { atomAfter, atomBefore, type ParagraphModel, type PlacedAtom } from './paragraph-model.ts'
import { checkEditable, fieldCodes, touches } from './protected-words.ts'
import { refuse } from './refusal.ts'
import { lookOf, runOf } from './run-markup.ts'
import { type Slot, slotAt } from './slots.ts'
import { child, type XmlElement } from './xml.ts'

/** A cut to be written; `whole`: the marks, drawings and fields of the paragraph go with its words. */
export interface CutPlan extends Cut {
  readonly whole?: boolean
  /** The new words stand before the old ones. */
  readonly insertFirst?: boolean
  /** The run of a new note's mark, put in where the cut has no words. */
  readonly run?: string
  /** The mark of a note that goes. */
  readonly goneMark?: XmlElement
  readonly comment?: CommentAnchor
}

/** Where a paragraph is split, with words that are added before and behind. */
export interface Break {
  readonly at: number
  readonly end: string
  readonly start: string
}

type Event =
  | { readonly kind: 'words'; readonly cut: CutPlan; readonly xml: string }
  | { readonly kind: 'break'; readonly end: string; readonly start: string }

export interface PlacedEvent {
  readonly units: number
  readonly event: Event
}

/** What happens where: deletions and events by atom, events by element. */
export interface Placed {
  readonly deleted: ReadonlyMap<
    number,
    readonly { readonly from: number; readonly to: number; readonly cut: CutPlan }[]
  >
  readonly afterAtom: ReadonlyMap<number, readonly PlacedEvent[]>
  readonly afterElement: ReadonlyMap<number, readonly PlacedEvent[]>
  readonly beforeElement: ReadonlyMap<number, readonly PlacedEvent[]>
  readonly atStart: readonly PlacedEvent[]
}

export function placeAll(
  model: ParagraphModel,
  cuts: readonly CutPlan[],
  breaks: readonly Break[],
  mark: Marker,
): Placed {
  const deleted = new Map<number, { from: number; to: number; cut: CutPlan }[]>()
  const afterAtom = new Map<number, PlacedEvent[]>()
  const afterElement = new Map<number, PlacedEvent[]>()
  const beforeElement = new Map<number, PlacedEvent[]>()
  const atStart: PlacedEvent[] = []
  const put = (slot: Slot, event: Event): void => {
    if (slot.kind === 'atom') push(afterAtom, slot.atom, { units: slot.units, event })
    else if (slot.kind === 'element') push(afterElement, slot.start, { units: 0, event })
    else if (slot.before === undefined) atStart.push({ units: 0, event })
    else push(beforeElement, slot.before, { units: 0, event })
  }
  for (const cut of [...cuts].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = deleteIn(model, cut, deleted)
    const slot: Slot = (cut.insertFirst ? undefined : last) ?? slotAt(model, cut.from)
    const run = cut.run ?? (cut.text === '' ? '' : runOf(cut.text, lookFor(model, cut, slot)))
    const words = run === '' ? '' : `<w:ins ${mark.attributes()}>${run}</w:ins>`
    if (words !== '' || cut.comment) put(slot, { kind: 'words', cut, xml: words })
  }
  for (const { at, end, start } of [...breaks].sort((a, b) => a.at - b.at)) {
    const slot = slotAt(model, at)
    const run = (text: string): string =>
      text === ''
        ? ''
        : `<w:ins ${mark.attributes()}>${runOf(text, lookFor(model, { from: at, to: at, text }, slot))}</w:ins>`
    put(slot, { kind: 'break', end: run(end), start: run(start) })
  }
  return { deleted, afterAtom, afterElement, beforeElement, atStart }
}

/** Marks what a cut deletes; the slot behind the last of it, or nothing where it deletes nothing. */
function deleteIn(
  model: ParagraphModel,
  cut: CutPlan,
  deleted: Map<number, { from: number; to: number; cut: CutPlan }[]>,
): Slot | undefined {
  if (cut.from === cut.to && !cut.whole && !cut.goneMark) return undefined
  const codes = fieldCodes(model, cut.from, cut.to)
  let last: Slot | undefined
  model.atoms.forEach((atom, index) => {
    if (!atom.shown) return
    const words = touches(atom, cut.from, cut.to)
    const goes = atom.node === cut.goneMark
    if (
      !words &&
      !goes &&
      !codes.has(index) &&
      !(cut.whole && atom.from === atom.to && goesAlong(model, atom, index))
    )
      return
    checkEditable(atom)
    const from = words ? Math.max(0, cut.from - atom.from) : 0
    const to = words ? Math.min(atom.text.length, cut.to - atom.from) : atom.text.length
    push(deleted, index, { from, to, cut })
    last = { kind: 'atom', atom: index, units: to }
  })
  return last
}

const staying = new Set([
  'w:commentReference',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:lastRenderedPageBreak',
])

/** Whether something without words goes when its whole paragraph goes; a field that runs on elsewhere cannot. */
function goesAlong(model: ParagraphModel, atom: PlacedAtom, index: number): boolean {
  if (staying.has(atom.node.name)) return false
  const isField = atom.node.name === 'w:fldChar' || atom.node.name === 'w:instrText'
  if (isField && !model.fields.some((one) => one.begin <= index && index <= one.end)) throw refuse('in-field')
  return true
}

/** New words look like those they replace, else like those before them, else like those behind. */
function lookFor(model: ParagraphModel, cut: Cut, slot: Slot): string {
  const index =
    cut.from < cut.to
      ? model.atoms.findIndex((atom) => touches(atom, cut.from, cut.to))
      : atomBefore(model, cut.from)
  const atom = model.atoms[index] ?? model.atoms[atomAfter(model, cut.from)]
  if (!atom) {
    const pPr = child(model.element, 'w:pPr')
    return lookOf(model.source, child(pPr, 'w:rPr'))
  }
  const leavesLink = slot.kind !== 'atom' && atom.path.some((one) => one.name === 'w:hyperlink')
  return lookOf(model.source, child(atom.run, 'w:rPr'), leavesLink ? ['w:rStyle', 'w:color', 'w:u'] : [])
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
