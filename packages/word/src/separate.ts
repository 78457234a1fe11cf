import { marker } from './marker.ts'
import { Refusal } from './message.ts'
import { isNote } from './paragraph-model.ts'
import { asModel } from './paragraph-properties.ts'
import { neighbour } from './part-index.ts'
import type { ParagraphPlan, PartPlan, PlannedCut } from './plan.ts'
import { commonLook } from './plan-paragraphs.ts'
import { rewriteContent } from './rewrite-paragraph.ts'

/**
 * Keeps changes of one kind from meeting over the end of a paragraph. LibreOffice takes an insertion at the end of a
 * paragraph and one at the start of the next, by one author at one time, for a single one that holds the end between
 * them, and loses it on reject (deletions: on accept). Seen in 7.4 and in files of any origin. So one of the two puts its
 * insertion before its deletion, or takes a neighbouring word with it; an empty paragraph gives way to a new one. Returns
 * the edits for which there is no such way, one of each pair.
 */
export function separate(part: PartPlan): ReadonlySet<number> {
  const stuck = new Set<number>()
  for (const plan of [...part.paragraphs.values()].sort((a, b) => a.place.index - b.place.index)) {
    if (plan.whole !== undefined && plan.markDeleted !== undefined) continue
    const next = planBeside(part, plan, 1)
    if (plan.marksPassedOn) {
      // The old end stands behind the last new paragraph, whose words are inserted.
      if (next && startsFree(next) && startKind(next) === 'ins' && !turnStart(next)) stuck.add(starter(next))
      continue
    }
    const meets = plan.after.length > 0 || (next?.before.length ?? 0) > 0 ? 'ins' : next && startKind(next)
    if (meets === undefined || meets !== endKind(plan)) continue
    if (plan.whole === undefined && turnEnd(plan)) continue
    if (next && plan.after.length === 0 && startsFree(next) && turnStart(next)) continue
    if (giveWay(plan, planBeside(part, plan, -1))) continue
    // An end that is deleted itself parts them already.
    if (plan.markDeleted === undefined) stuck.add(ender(plan))
  }
  for (const plan of part.paragraphs.values()) keepLayout(part, plan)
  return stuck
}

/** New paragraphs that run into an empty one with new words would leave it their layout on reject. */
function keepLayout(part: PartPlan, plan: ParagraphPlan): void {
  if (plan.model.text !== '' || plan.whole !== undefined) return
  if (startKind(plan) !== 'ins' && plan.markDeleted === undefined) return
  const before = plan.before.length > 0 ? plan.before : (planBeside(part, plan, -1)?.after ?? [])
  before.forEach((one, order) => {
    before[order] = { ...one, over: asModel(plan.properties) }
  })
}

function planBeside(part: PartPlan, plan: ParagraphPlan, step: 1 | -1): ParagraphPlan | undefined {
  const found = neighbour(part.part, plan.place, step)
  return typeof found === 'object' ? part.paragraphs.get(found.index) : undefined
}

const startsFree = (plan: ParagraphPlan): boolean => plan.before.length === 0 && plan.whole === undefined

/** The edit that makes the end, or the start, of a paragraph what it is. */
const ender = ({ cuts, breaks, model }: ParagraphPlan): number =>
  (cuts.findLast((one) => one.to === model.text.length) ?? breaks.find((one) => one.at === model.text.length))
    ?.edit ?? -1

const starter = ({ cuts, breaks }: ParagraphPlan): number =>
  (breaks.find((one) => one.at === 0) ?? cuts.find((one) => one.from === 0))?.edit ?? -1

/**
 * An empty paragraph has no word that could stand between two insertions. So it is deleted, and its new words come as a
 * new paragraph of the same layout behind it: the deleted end keeps it apart from what stands before.
 */
function giveWay(plan: ParagraphPlan, before: ParagraphPlan | undefined): boolean {
  const { model, properties, cuts, breaks } = plan
  const [cut] = cuts
  if (!cut || cuts.length > 1 || breaks.length > 0 || model.atoms.length > 0 || cut.text === '') return false
  if (plan.layout || plan.joinedBefore || plan.gapClosedBy || plan.markDeleted !== undefined) return false
  if (properties.section + properties.change + properties.markChanges !== '') return false
  if (before && before.markDeleted === undefined && endKind(before) === 'del' && !turnEnd(before))
    return false
  plan.cuts.length = 0
  plan.markDeleted = cut.edit
  plan.after.unshift({
    text: cut.text,
    properties: asModel(properties),
    look: commonLook(model),
    edit: cut.edit,
  })
  return true
}

type Kind = 'ins' | 'del'

function endKind({ cuts, breaks, model, whole }: ParagraphPlan): Kind | undefined {
  const end = model.text.length
  if (whole !== undefined) return 'del'
  const here = cuts.filter((one) => one.to === end)
  if (here.some((one) => one.newNote)) return 'ins'
  const cut = here.findLast((one) => !one.goneMark) ?? here[0]
  if (cut) return cut.text === '' || cut.insertFirst ? 'del' : 'ins'
  return breaks.some((one) => one.at === end) ? 'ins' : undefined
}

function startKind({ cuts, breaks, model, whole }: ParagraphPlan): Kind | undefined {
  if (whole !== undefined) return model.text === '' ? undefined : 'del'
  if (breaks.some((one) => one.at === 0)) return 'ins'
  const here = cuts.filter((one) => one.from === 0)
  if (here.some((one) => one.goneMark)) return 'del'
  const [cut] = here
  return cut && (cut.to === 0 || cut.insertFirst ? 'ins' : 'del')
}

const isMark = (cut: PlannedCut): boolean => (cut.newNote ?? cut.goneMark) !== undefined

/** Makes the end of a paragraph end with the other kind. */
function turnEnd(plan: ParagraphPlan): boolean {
  const { text } = plan.model
  const index = plan.cuts.findLastIndex((one) => one.to === text.length)
  const cut = plan.cuts[index]
  if (!cut || plan.breaks.some((one) => one.at >= cut.from)) return false
  if (plan.cuts.some((one) => one.to === cut.to && isMark(one))) return false
  if (cut.from < cut.to && cut.text !== '') return replaceCut(plan, index, { ...cut, insertFirst: true })
  // A note mark parts the two anyway, and new words belong behind it.
  return taken(/\S+\s*$/u, /(?:\s|\S\p{M}*)$/u, text.slice(0, cut.from)).some((word) => {
    const from = cut.from - word.length
    if (plan.model.atoms.some((atom) => isNote(atom) && atom.from > from)) return false
    return replaceCut(plan, index, { ...cut, from, text: word + cut.text, insertFirst: cut.text !== '' })
  })
}

/** What a cut may take with it: a word, or where that belongs to another cut, a character. */
function taken(word: RegExp, character: RegExp, text: string): string[] {
  return [word, character].flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
}

/** Makes the start of a paragraph start with the other kind. */
function turnStart(plan: ParagraphPlan): boolean {
  const index = plan.cuts.findIndex((one) => one.from === 0)
  const cut = plan.cuts[index]
  if (!cut || plan.breaks.some((one) => one.at <= cut.to)) return false
  if (plan.cuts.some((one) => one.from === 0 && isMark(one))) return false
  if (cut.to > 0 && cut.text !== '') return replaceCut(plan, index, { ...cut, insertFirst: !cut.insertFirst })
  return taken(/^\s*\S+/u, /^(?:\s|\S\p{M}*)/u, plan.model.text.slice(cut.to)).some((word) =>
    replaceCut(plan, index, {
      ...cut,
      to: cut.to + word.length,
      text: cut.text + word,
      insertFirst: cut.text === '',
    }),
  )
}

/** Takes the new cut if it meets no other one and can be written. */
function replaceCut(plan: ParagraphPlan, index: number, cut: PlannedCut): boolean {
  // A note mark among the words stands before new words that follow them, and would stand behind those that come first.
  if (plan.model.atoms.some((atom) => isNote(atom) && atom.from > cut.from && atom.from < cut.to))
    return false
  const others = plan.cuts.filter((_, order) => order !== index)
  if (
    others.some((one) => one.from < cut.to && cut.from < one.to) ||
    others.some((one) => one.from === one.to && one.from >= cut.from && one.from <= cut.to)
  )
    return false
  try {
    rewriteContent(plan.model, [cut], [], marker({ author: '', date: '' }, 1))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
  plan.cuts[index] = cut
  return true
}
