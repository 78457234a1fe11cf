import type { ReplaceWords } from './edits.ts'
import { type Cut, locate, refine } from './locate-words.ts'
import { marker } from './marker.ts'
import { Refusal } from './message.ts'
import { keep, type ParagraphPlan, type PartPlan, type Planned, planFor } from './plan.ts'
import { refuse } from './refusal.ts'
import { rewriteContent } from './rewrite-paragraph.ts'
import { twinOf } from './twins.ts'

/** For trying a rewrite: what it writes is thrown away. */
const trial = () => marker({ author: '', date: '' }, 1)

export function planWords(part: PartPlan, edit: ReplaceWords, order: number): Planned {
  const plan = planFor(part, edit.at.index)
  const twin = twinOf(part.part, plan.place)
  const cut = locate(plan.model.text, edit)
  checkFree(part, plan, cut)
  const plans = [plan]
  if (twin !== undefined) {
    const other = planFor(part, twin)
    if (other.model.text !== plan.model.text) throw refuse('in-drawing')
    checkFree(part, other, cut)
    plans.push(other)
  }
  const cuts = finest(plans, cut)
  for (const one of plans) {
    one.cuts.push(...cuts.map((small) => ({ ...small, edit: order })))
    keep(part, one)
  }
  const before = plan.model.text.slice(cut.from, cut.to)
  return {
    edit: order,
    kind: edit.kind,
    part: part.name,
    index: edit.at.index,
    before,
    after: cut.text,
    cuts,
    copies: plans.length,
  }
}

/** The smallest cuts that the paragraph allows: single words, else the words as given (a field goes as a whole or not at all). */
function finest(plans: readonly ParagraphPlan[], cut: Cut): readonly Cut[] {
  const small = refine(plans[0]?.model.text ?? '', cut)
  try {
    for (const { model } of plans) rewriteContent(model, small, [], trial())
    return small
  } catch (error) {
    if (!(error instanceof Refusal) || small[0] === cut) throw error
    for (const { model } of plans) rewriteContent(model, [cut], [], trial())
    return [cut]
  }
}

/** Whether words of a paragraph are not yet spoken for; two cuts may touch, but not share a character or a place. */
export function checkFree(part: PartPlan, plan: ParagraphPlan, cut: Cut): void {
  if (plan.whole !== undefined) throw refuse('overlap', `with edit ${plan.whole + 1}`)
  if (plan.place.outer !== undefined && part.paragraphs.has(plan.place.outer))
    throw refuse('overlap', 'with a change around its drawing')
  const clash = plan.cuts.find((one) => meets(one, cut))
  if (clash) throw refuse('overlap', `with edit ${clash.edit + 1}`)
  const parted = plan.breaks.find((one) => cut.from < one.at && one.at < cut.to)
  if (parted) throw refuse('overlap', `with edit ${parted.edit + 1}`)
}

function meets(a: Cut, b: Cut): boolean {
  if (a.from === a.to || b.from === b.to)
    return a.from === b.from && a.to === b.to ? true : inside(a, b) || inside(b, a)
  return a.from < b.to && b.from < a.to
}

const inside = (point: Cut, range: Cut): boolean =>
  point.from === point.to && range.from < point.from && point.from < range.to
