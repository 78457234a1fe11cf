import type { InsertParagraphs } from './edits.ts'
import { asModel, laidOut, type Properties } from './paragraph-properties.ts'
import { neighbour } from './part-index.ts'
import {
  adds,
  keep,
  type ParagraphPlan,
  type PartPlan,
  type Planned,
  type PlannedParagraph,
  planFor,
} from './plan.ts'
import { commonLook, differs, isParagraph, structural, told } from './plan-paragraphs.ts'
import { refuse } from './refusal.ts'

export function planInsert(part: PartPlan, edit: InsertParagraphs, order: number): Planned {
  const plan = structural(part, edit.at.index)
  if (edit.paragraphs.length === 0) throw refuse('nothing')
  const passesOn = edit.where === 'after' && !isParagraph(neighbour(part.part, plan.place, 1))
  if (plan.replaced) throw refuse('overlap')
  // Before or behind a last paragraph that goes is the same place.
  if (plan.gapClosedBy) {
    replaceLast(part, plan, plan.gapClosedBy, newParagraphs(part, plan, edit, order))
    return told(part, edit.kind, edit.at.index, order, '', edit.paragraphs.map((one) => one.text).join('\n'))
  }
  if (passesOn && (plan.whole !== undefined || plan.marksPassedOn || plan.markDeleted !== undefined))
    throw refuse('overlap')
  // New paragraphs between two that are joined would be joined as well.
  if (plan.joinedBefore && (edit.where === 'before' || plan.whole !== undefined)) throw refuse('overlap')
  if (edit.where === 'after' && plan.markDeleted !== undefined && plan.whole === undefined)
    throw refuse('overlap')
  const made = newParagraphs(part, plan, edit, order)
  const last = made.at(-1)
  // R1: words added at the end and a new paragraph behind them are one insertion, with the new mark between the two.
  const endsNew =
    edit.where === 'after' && plan.cuts.some((cut) => cut.to === plan.model.text.length && adds(cut))
  // The last new paragraph carries the old mark, whose properties change if they are not the same.
  if (passesOn && last && plan.properties.change !== '' && differs(last.properties, plan.properties))
    throw refuse('earlier-layout')
  const host = edit.where === 'before' && last ? hostBefore(part, plan, last.properties) : undefined
  if (passesOn || (endsNew && last && canPassOn(plan, last.properties))) plan.marksPassedOn = true
  if (host) {
    host.marksPassedOn = true
    host.after.push(...made)
    keep(part, host)
  } else if (edit.where === 'before') plan.before.push(...made)
  else plan.after.push(...made)
  keep(part, plan)
  return told(part, edit.kind, edit.at.index, order, '', edit.paragraphs.map((one) => one.text).join('\n'))
}

/** The paragraph before, where it ends with new words: what comes before the next one then goes behind it. */
function hostBefore(part: PartPlan, plan: ParagraphPlan, next: Properties): ParagraphPlan | undefined {
  const found = neighbour(part.part, plan.place, -1)
  const host = typeof found === 'object' ? part.paragraphs.get(found.index) : undefined
  if (!host || plan.before.length > 0) return undefined
  if (host.marksPassedOn)
    return host.properties.change !== '' && differs(next, host.properties) ? undefined : host
  return endsWithNew(host) && canPassOn(host, next) ? host : undefined
}

const endsWithNew = ({ cuts, model }: ParagraphPlan): boolean =>
  cuts.some((cut) => cut.to === model.text.length && adds(cut))

function canPassOn(plan: ParagraphPlan, next: Properties): boolean {
  const { section, markChanges } = plan.properties
  return (
    plan.after.length === 0 &&
    !plan.marksPassedOn &&
    plan.markDeleted === undefined &&
    section === '' &&
    markChanges === '' &&
    !differs(next, plan.layout ?? plan.properties)
  )
}

function newParagraphs(
  part: PartPlan,
  plan: ParagraphPlan,
  edit: InsertParagraphs,
  order: number,
): PlannedParagraph[] {
  return edit.paragraphs.map((one) => {
    const model = one.like === undefined ? plan : planFor(part, one.like)
    return {
      text: one.text,
      properties: laidOut(asModel(model.properties), one),
      look: commonLook(model.model),
      edit: order,
      ...(edit.move === undefined ? {} : { move: edit.move }),
    }
  })
}

/**
 * The last paragraph of a text is deleted and others come in its place: the last of these takes over its end, so that the
 * paragraph before keeps its own after all.
 */
function replaceLast(
  part: PartPlan,
  plan: ParagraphPlan,
  stays: ParagraphPlan,
  made: readonly PlannedParagraph[],
): void {
  const last = made.at(-1)
  const [cut] = plan.cuts
  if (!last || !cut) throw refuse('nothing')
  const changes = differs(last.properties, plan.properties)
  if (changes && plan.properties.change !== '') throw refuse('earlier-layout')
  delete stays.markDeleted
  delete plan.gapClosedBy
  delete plan.layout
  if (changes) plan.layout = last.properties
  plan.replaced = true
  plan.cuts[0] = { ...cut, text: last.text, insertedBy: last.edit }
  plan.before.push(...made.slice(0, -1))
  keep(part, plan)
}
