import { type Edit, type Redline, redline } from '@concordance/word'
import { fromWord, type RedlineBase } from './redline-base.ts'
import type { PlannedChange, RedlinePlan, RefusedChange } from './redline-plan.ts'

export interface RedlineStamp {
  readonly author: string
  readonly date: string
  readonly dropSignature: boolean
}

/** A redline that passed its proof, and all that was refused on the way. */
export interface WrittenRedline {
  readonly redline: Redline
  /** The change behind each edit that was asked for, in the order of the receipt's numbers. */
  readonly changes: readonly PlannedChange[]
  readonly refused: readonly RefusedChange[]
}

/**
 * Writes the planned changes. A change of several edits of which one is refused is taken out as a whole and the rest
 * written anew, until nothing is half done. Throws a problem for a base that must not be changed and for a redline that
 * fails its proof.
 */
export function writeRedlined(
  base: RedlineBase,
  plan: RedlinePlan,
  { author, date, dropSignature }: RedlineStamp,
): WrittenRedline {
  const { file, sha256 } = base.source
  const refused = [...plan.refused]
  let changes = plan.changes
  for (;;) {
    const made = redline(base.package, changes.flatMap(editsOf), {
      author,
      date,
      dropSignature,
      base: { file, sha256 },
    })
    if (!made.ok) throw fromWord(made.messages, file)
    const whose = changes.flatMap((change) => change.edits.map(() => change))
    const reasons = new Map<PlannedChange, { rule: string; reason: string }>()
    for (const { edit, rule, reason } of made.value.receipt.refused) {
      const change = whose[edit]
      if (change && !reasons.has(change)) reasons.set(change, { rule, reason })
    }
    for (const [{ about, edits }, { rule, reason }] of reasons)
      refused.push({ about, rule, reason, old: oldWords(edits), new: newWords(edits) })
    if (![...reasons.keys()].some(({ edits }) => edits.length > 1))
      return { redline: made.value, changes: whose, refused }
    changes = changes.filter((change) => !reasons.has(change))
  }
}

/** The comment stands beside the first edit of a change. */
function editsOf({ edits, about }: PlannedChange): Edit[] {
  return edits.map((edit, order) =>
    order === 0 && about.comment !== undefined ? { ...edit, comment: about.comment } : edit,
  )
}

function oldWords(edits: PlannedChange['edits']): string {
  return edits.flatMap((edit) => (edit.kind === 'replace' && edit.old ? [edit.old] : [])).join(' … ')
}

function newWords(edits: PlannedChange['edits']): string {
  return edits
    .flatMap((edit) => {
      if (edit.kind === 'replace') return [edit.text]
      if (edit.kind === 'insert-paragraphs') return edit.paragraphs.map(({ text }) => text)
      if (edit.kind === 'split') return [edit.end ?? '', edit.start ?? '']
      if (edit.kind === 'insert-note') return [edit.text]
      return edit.kind === 'insert-row' ? [edit.cells.join(' | ')] : []
    })
    .filter((words) => words !== '')
    .join('\n')
}
