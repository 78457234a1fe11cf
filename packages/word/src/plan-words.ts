import type { ReplaceWords } from './edits.ts'
import { type Cut, locate, patched, refine } from './locate-words.ts'
import { marker } from './marker.ts'
import { Refusal } from './message.ts'
import type { ParagraphModel } from './paragraph-model.ts'
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

/**
 * The smallest cuts that the paragraph allows: single words; else single words, but whole fields where a word is part of
 * one, as a field goes as a whole or not at all; else the words as given.
 */
function finest(plans: readonly ParagraphPlan[], cut: Cut): readonly Cut[] {
  const model = plans[0]?.model
  const small = refine(model?.text ?? '', cut)
  const choices = [small, ...(model && small[0] !== cut ? [overFields(model, small, cut), [cut]] : [])]
  for (const [order, cuts] of choices.entries()) {
    try {
      for (const plan of plans) rewriteContent(plan.model, cuts, [], trial())
      return cuts
    } catch (error) {
      if (!(error instanceof Refusal) || order === choices.length - 1) throw error
    }
  }
  return [cut]
}

/** Cuts widened to the fields that they touch, where these lie within the words as given. */
function overFields(
  { text, fields, atoms }: ParagraphModel,
  small: readonly Cut[],
  whole: Cut,
): readonly Cut[] {
  const spans = fields
    .map(({ begin, end }) => atoms.slice(begin, end + 1).filter((atom) => atom.shown))
    .map((inside) => ({ from: inside[0]?.from ?? 0, to: inside.at(-1)?.to ?? 0 }))
    .filter(({ from, to }) => from < to && from >= whole.from && to <= whole.to)
    .filter(({ from, to }) => small.some((one) => one.from < to && one.to > from))
  const ranges: { from: number; to: number }[] = []
  for (const { from, to } of [...small, ...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = ranges.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else ranges.push({ from, to })
  }
  return ranges.map(({ from, to }) => ({
    from,
    to,
    text: patched(
      text.slice(from, to),
      small
        .filter((one) => one.from >= from && one.to <= to)
        .map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
    ),
  }))
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
