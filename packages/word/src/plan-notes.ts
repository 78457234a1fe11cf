import type { DeleteNote, InsertNote } from './edits.ts'
import { isBoundary } from './locate-words.ts'
import { marker } from './marker.ts'
import { type OoxmlPackage, partTree, relatedPart } from './package.ts'
import { modelOf } from './paragraph-model.ts'
import { keep, type ParagraphPlan, type PartPlan, type Planned, type PlannedCut, planFor } from './plan.ts'
import { refuse } from './refusal.ts'
import { rewriteContent } from './rewrite-paragraph.ts'

export function planInsertNote(
  part: PartPlan,
  edit: InsertNote,
  order: number,
  source: OoxmlPackage,
): Planned {
  const plan = standing(part, edit.at.index)
  const { from } = edit
  const { text } = plan.model
  if (part.name !== source.main || plan.place.outer !== undefined) throw refuse('note-place')
  if (edit.text.trim() === '') throw refuse('nothing')
  if (!(Number.isInteger(from) && from >= 0 && from <= text.length)) throw refuse('out-of-range')
  if (!isBoundary(text, from)) throw refuse('half-character')
  if (plan.cuts.some((one) => one.from < from && from < one.to)) throw refuse('overlap')
  return put(part, plan, { from, to: from, text: '', newNote: edit.note, edit: order }, '', edit)
}

export function planDeleteNote(
  part: PartPlan,
  edit: DeleteNote,
  order: number,
  source: OoxmlPackage,
): Planned {
  const plan = standing(part, edit.at.index)
  const mark = plan.model.atoms.find(
    (atom) =>
      atom.shown && atom.node.name === `w:${edit.note}Reference` && atom.node.attributes['w:id'] === edit.id,
  )
  if (!mark) throw refuse('no-note')
  if (plan.cuts.some((one) => one.goneMark === mark.node)) throw refuse('overlap')
  const cut = { from: mark.from, to: mark.from, text: '', goneMark: mark.node, edit: order }
  return put(part, plan, cut, wordsOf(source, edit), edit)
}

/** The words of a note, a line for each paragraph. */
function wordsOf(source: OoxmlPackage, { note, id }: DeleteNote): string {
  const part = relatedPart(source, `${note}s`)
  const tree = part === undefined ? undefined : partTree(source, part)
  const found = tree?.root.children.find((one) => one.attributes['w:id'] === id)
  if (!tree || !found) throw refuse('no-note')
  const paragraphs = found.children.filter((one) => one.name === 'w:p')
  return paragraphs.map((one) => modelOf(tree.text, one, []).text).join('\n')
}

function standing(part: PartPlan, index: number): ParagraphPlan {
  const plan = planFor(part, index)
  if (plan.place.alternate) throw refuse('in-drawing')
  if (plan.whole !== undefined) throw refuse('overlap', `with edit ${plan.whole + 1}`)
  if (plan.inDeletedRow) throw refuse('overlap', 'with the deletion of its row')
  return plan
}

function put(
  part: PartPlan,
  plan: ParagraphPlan,
  cut: PlannedCut,
  before: string,
  edit: InsertNote | DeleteNote,
): Planned {
  const { newNote, edit: order, ...tried } = cut
  const trial = newNote ? { ...tried, run: '<w:r/>' } : tried
  rewriteContent(plan.model, [trial], [], marker({ author: '', date: '' }, 1))
  plan.cuts.push(cut)
  keep(part, plan)
  const { index } = edit.at
  const after = edit.kind === 'insert-note' ? edit.text : ''
  return { edit: order, kind: edit.kind, part: part.name, index, before, after }
}
