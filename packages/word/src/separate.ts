import { marker } from './marker.ts'
import { Refusal } from './message.ts'
import { isNote } from './paragraph-model.ts'
import { neighbour } from './part-index.ts'
import type { ParagraphPlan, PartPlan, PlannedCut } from './plan.ts'
import { rewriteContent } from './rewrite-paragraph.ts'

/**
 * Keeps changes of one kind from meeting over the end of a paragraph. LibreOffice takes an insertion at the end of a
 * paragraph and one at the start of the next, by one author at one time, for a single one that holds the end between
 * them, and loses it on reject (deletions: on accept). Seen in 7.4 and in files of any origin. So one of the two puts its
 * insertion before its deletion, or takes a neighbouring word with it.
 */
export function separate(part: PartPlan): void {
  for (const plan of [...part.paragraphs.values()].sort((a, b) => a.place.index - b.place.index)) {
    if (plan.whole !== undefined && plan.markDeleted !== undefined) continue
    const found = neighbour(part.part, plan.place, 1)
    const next = typeof found === 'object' ? part.paragraphs.get(found.index) : undefined
    if (plan.marksPassedOn) {
      // The old end stands behind the last new paragraph, whose words are inserted.
      if (next && next.before.length === 0 && next.whole === undefined && startKind(next) === 'ins')
        turnStart(next)
      continue
    }
    const meets = plan.after.length > 0 || (next?.before.length ?? 0) > 0 ? 'ins' : next && startKind(next)
    if (meets === undefined || meets !== endKind(plan)) continue
    if (plan.whole === undefined && turnEnd(plan)) continue
    if (next && plan.after.length === 0 && next.before.length === 0 && next.whole === undefined)
      turnStart(next)
  }
}

type Kind = 'ins' | 'del'

function endKind({ cuts, breaks, model, whole }: ParagraphPlan): Kind | undefined {
  const end = model.text.length
  if (whole !== undefined) return 'del'
  const cut = cuts.findLast((one) => one.to === end)
  if (cut) return cut.text === '' || cut.insertFirst ? 'del' : 'ins'
  return breaks.some((one) => one.at === end) ? 'ins' : undefined
}

function startKind({ cuts, breaks, model, whole }: ParagraphPlan): Kind | undefined {
  if (whole !== undefined) return model.text === '' ? undefined : 'del'
  if (breaks.some((one) => one.at === 0)) return 'ins'
  const cut = cuts.find((one) => one.from === 0)
  return cut && (cut.to === 0 || cut.insertFirst ? 'ins' : 'del')
}

/** Makes the end of a paragraph end with the other kind. */
function turnEnd(plan: ParagraphPlan): boolean {
  const { text } = plan.model
  const index = plan.cuts.findLastIndex((one) => one.to === text.length)
  const cut = plan.cuts[index]
  if (!cut || plan.breaks.some((one) => one.at >= cut.from)) return false
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
