import type { RedlineReceipt } from '@concordance/reports'
import type { RedlineBase } from './redline-base.ts'
import type { About, RedlinePlan } from './redline-plan.ts'
import type { WrittenRedline } from './redline-write.ts'

/** The receipt of a redline: what the Word package proved, with clauses and obligations. */
export function receiptOf(
  base: RedlineBase,
  plan: RedlinePlan,
  { redline: { receipt }, changes, refused }: WrittenRedline,
  output: RedlineReceipt['output'],
  program: string,
): RedlineReceipt {
  const { file, format, sha256 } = base.source
  return {
    program: `Concordance ${program}`,
    author: receipt.author,
    date: receipt.date,
    base: { file: nameOf(file), format, sha256, fresh: base.fresh },
    target: { ...plan.target, file: nameOf(plan.target.file) },
    output: { ...output, file: nameOf(output.file) },
    changes: receipt.changes.map((change, order) => ({
      number: order + 1,
      ...told(changes[change.edit]?.about ?? {}),
      kind: change.kind,
      ...(change.move === undefined ? {} : { move: change.move }),
      // The space behind a note's number is none of its words.
      old: change.kind === 'delete-note' ? change.before.trimStart() : change.before,
      new: change.after,
      ...(change.comment === undefined ? {} : { comment: change.comment }),
    })),
    refused: refused.map(({ about, rule, reason, old, new: words }) => ({
      ...told(about),
      rule,
      reason,
      old,
      new: words,
    })),
    gates: receipt.gates,
    notes: plan.notes.map(({ reason }) => reason),
  }
}

/** The comment stands with the change that bears it, not with all of an amendment. */
const told = ({ comment: _, ...about }: About): Omit<About, 'comment'> => about

/** Folders are nobody's business. */
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file
