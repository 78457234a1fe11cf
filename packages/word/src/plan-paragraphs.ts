import type {
  ChangeLayout,
  DeleteParagraph,
  MergeParagraphs,
  ParagraphLayout,
  SplitParagraph,
} from './edits.ts'
import { isBoundary } from './locate-words.ts'
import { marker } from './marker.ts'
import type { ParagraphModel } from './paragraph-model.ts'
import { asModel, laidOut, type Properties, sameLayout } from './paragraph-properties.ts'
import { type IndexedParagraph, neighbour } from './part-index.ts'
import { keep, type ParagraphPlan, type PartPlan, type Planned, planFor } from './plan.ts'
import { checkFree } from './plan-words.ts'
import { refuse } from './refusal.ts'
import { rewriteContent } from './rewrite-paragraph.ts'
import { lookOf } from './run-markup.ts'
import { child, type XmlElement } from './xml.ts'

const trial = () => marker({ author: '', date: '' }, 1)

export function planDelete(part: PartPlan, edit: DeleteParagraph, order: number): Planned {
  const plan = structural(part, edit.at.index)
  const { text } = plan.model
  if (edit.old !== undefined && edit.old !== text) throw refuse('old-words-missing')
  if (plan.properties.section !== '') throw refuse('section-break')
  const cut = { from: 0, to: text.length, text: '', whole: true }
  checkUntouched(part, plan)
  rewriteContent(plan.model, [cut], [], trial())
  if (isParagraph(neighbour(part.part, plan.place, 1))) {
    checkMark(plan)
    plan.markDeleted = order
  } else closeGapBefore(part, plan, order)
  plan.cuts.push({ ...cut, edit: order })
  plan.whole = order
  if (edit.move !== undefined) plan.move = edit.move
  keep(part, plan)
  return told(part, edit.kind, edit.at.index, order, text, '')
}

/** Nothing follows that the paragraph could run into: the last one that stays before it gives up its mark instead. */
function closeGapBefore(part: PartPlan, plan: ParagraphPlan, order: number): void {
  let before = neighbour(part.part, plan.place, -1)
  const passed: ParagraphPlan[] = []
  for (; isParagraph(before); before = neighbour(part.part, before, -1)) {
    const known = part.paragraphs.get(before.index)
    if (known?.whole === undefined) break
    passed.push(known)
  }
  if (!isParagraph(before)) throw refuse('only-paragraph')
  const stays = planFor(part, before.index)
  checkMark(stays)
  if (stays.properties.section !== '') throw refuse('section-break')
  takeLayout(plan, stays.layout ?? stays.properties)
  stays.markDeleted = order
  plan.gapClosedBy = stays
  for (const one of passed) one.joinedBefore = true
  keep(part, stays)
}

export function planMerge(part: PartPlan, edit: MergeParagraphs, order: number): Planned {
  const plan = structural(part, edit.at.index)
  const next = neighbour(part.part, plan.place, 1)
  if (!isParagraph(next)) throw refuse('no-next')
  const other = planFor(part, next.index)
  if (plan.properties.section !== '') throw refuse('section-break')
  checkMark(plan)
  if (
    plan.whole !== undefined ||
    other.whole !== undefined ||
    plan.after.length > 0 ||
    other.before.length > 0
  )
    throw refuse('overlap')
  const end = plan.model.text.length
  if (plan.breaks.some((one) => one.at === end)) throw refuse('overlap')
  const cut = { from: end, to: end, text: edit.text ?? '' }
  if (cut.text !== '') {
    checkFree(part, plan, cut)
    rewriteContent(plan.model, [cut], [], trial())
  }
  takeLayout(other, plan.layout ?? plan.properties)
  if (cut.text !== '') plan.cuts.push({ ...cut, edit: order })
  plan.markDeleted = order
  other.joinedBefore = true
  keep(part, plan)
  keep(part, other)
  const planned = told(part, edit.kind, edit.at.index, order, '\n', cut.text)
  return cut.text === '' ? planned : { ...planned, cuts: [cut] }
}

export function planSplit(part: PartPlan, edit: SplitParagraph, order: number): Planned {
  const plan = structural(part, edit.at.index)
  const point = { from: edit.from, to: edit.from, text: '' }
  if (!(edit.from >= 0 && edit.from <= plan.model.text.length)) throw refuse('out-of-range')
  if (!isBoundary(plan.model.text, edit.from)) throw refuse('half-character')
  if (plan.breaks.some((one) => one.at === edit.from)) throw refuse('overlap')
  if (plan.cuts.some((one) => one.from < point.from && point.from < one.to) || plan.whole !== undefined)
    throw refuse('overlap')
  const first = layoutOf(part, plan, edit.first)
  const second = edit.second && layoutOf(part, plan, edit.second)
  if (second && (plan.layout || (plan.properties.change !== '' && differs(second, plan.properties))))
    throw refuse('earlier-layout')
  const found = { at: edit.from, end: edit.end ?? '', start: edit.start ?? '', first, edit: order }
  rewriteContent(plan.model, [], [found], trial())
  plan.breaks.push(found)
  if (second) plan.layout = second
  keep(part, plan)
  return told(part, edit.kind, edit.at.index, order, '', `${found.end}\n${found.start}`)
}

export function planLayout(part: PartPlan, edit: ChangeLayout, order: number): Planned {
  const plan = structural(part, edit.at.index)
  const next = layoutOf(part, plan, edit.layout)
  if (!differs(next, plan.properties)) throw refuse('nothing')
  takeLayout(plan, next)
  plan.layoutEdit = order
  keep(part, plan)
  return told(part, edit.kind, edit.at.index, order, plan.model.text, plan.model.text)
}

function layoutOf(part: PartPlan, plan: ParagraphPlan, layout: ParagraphLayout | undefined): Properties {
  const model = layout?.like === undefined ? plan : planFor(part, layout.like)
  return laidOut(asModel(model.properties), layout ?? {})
}

function takeLayout(plan: ParagraphPlan, next: Properties): void {
  if (plan.layout) {
    if (differs(next, plan.layout)) throw refuse('overlap')
    return
  }
  if (!differs(next, plan.properties)) return
  if (plan.properties.change !== '') throw refuse('earlier-layout')
  plan.layout = next
}

/** A paragraph whose structure may change: drawings that are held twice would come apart. */
export function structural(part: PartPlan, index: number): ParagraphPlan {
  const plan = planFor(part, index)
  if (plan.place.alternate) throw refuse('in-drawing')
  if (plan.inDeletedRow) throw refuse('overlap', 'with the deletion of its row')
  if (plan.place.outer !== undefined && part.paragraphs.has(plan.place.outer)) throw refuse('overlap')
  return plan
}

function checkMark(plan: ParagraphPlan): void {
  if (plan.markDeleted !== undefined || plan.marksPassedOn) throw refuse('overlap')
  if (/<w:(del|moveFrom|moveTo)\b/.test(plan.properties.markChanges)) throw refuse('in-deleted')
}

function checkUntouched(part: PartPlan, plan: ParagraphPlan): void {
  const { cuts, breaks, layout } = plan
  if (plan.whole !== undefined || plan.joinedBefore || cuts.length > 0 || breaks.length > 0 || layout)
    throw refuse('overlap')
  // Only a paragraph with a text box has others inside it.
  const { element, source } = plan.model
  if (!source.slice(element.start, element.end).includes('<w:txbxContent')) return
  for (const other of part.paragraphs.values())
    if (other.place.outer === plan.place.index) throw refuse('overlap')
}

export const isParagraph = (found: IndexedParagraph | 'other' | 'edge'): found is IndexedParagraph =>
  typeof found === 'object'

export const differs = (a: Properties, b: Properties): boolean => !sameLayout(a, b)

/** The look of most of a paragraph's words; a bold heading before them does not count. */
export function commonLook(model: ParagraphModel): string {
  const lengths = new Map<XmlElement, number>()
  for (const atom of model.atoms)
    if (atom.shown) lengths.set(atom.run, (lengths.get(atom.run) ?? 0) + atom.text.length)
  const [run] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? []
  return lookOf(
    model.source,
    run ? child(run, 'w:rPr') : child(child(model.element, 'w:pPr'), 'w:rPr'),
    run ? ['w:rStyle'] : [],
  )
}

export function told(
  part: PartPlan,
  kind: Planned['kind'],
  index: number,
  edit: number,
  before: string,
  after: string,
): Planned {
  return { edit, kind, part: part.name, index, before, after }
}
