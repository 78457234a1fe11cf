import type { Edit, Stamp } from './edits.ts'
import type { GateResult } from './gate-types.ts'
import type { Written } from './write-redline.ts'

/** A change that was written. */
export interface ReceiptChange {
  /** Position in the list of edits that was given, from 0. */
  readonly edit: number
  readonly kind: Edit['kind']
  readonly part: string
  /** Ordinal of the paragraph in the base, or of the table for rows. */
  readonly index: number
  readonly before: string
  readonly after: string
  /** Final text of the paragraph in the base, by which the change is found again in a returned file. */
  readonly paragraph?: string
  /** For words: what was cut out of that text and put in, in UTF-16 offsets. */
  readonly cuts?: readonly { readonly from: number; readonly to: number; readonly text: string }[]
  /** For a split: where in that text. */
  readonly from?: number
  /** Name of the move that it is a side of, as the edits call it, where it was written as one. */
  readonly move?: string
  /** For the new side of a move: the words of the paragraph that it stands beside, and on which side. */
  readonly beside?: { readonly where: 'before' | 'after'; readonly text: string }
  readonly comment?: string
  readonly about?: unknown
}

/** What goes with a redline. Plain JSON. */
export interface Receipt {
  readonly base?: { readonly file: string; readonly sha256: string }
  readonly author: string
  readonly date: string
  readonly changes: readonly ReceiptChange[]
  readonly refused: readonly {
    readonly edit: number
    readonly rule: string
    readonly reason: string
    readonly about?: unknown
  }[]
  readonly gates: readonly GateResult[]
}

export function makeReceipt(
  edits: readonly Edit[],
  { plan, written, refused, uncommented }: Written,
  gates: readonly GateResult[],
  options: Stamp & Pick<Receipt, 'base'>,
): Receipt {
  const about = (edit: number) => (edits[edit]?.about === undefined ? {} : { about: edits[edit].about })
  return {
    ...(options.base ? { base: options.base } : {}),
    author: options.author,
    date: options.date,
    changes: written.map(({ edit, kind, part, index, before, after, cuts, move }) => {
      const comment = uncommented.includes(edit) ? undefined : edits[edit]?.comment
      const paragraph = plan.parts.get(part)?.paragraphs.get(index)?.model.text
      const source = edits[edit]
      const isRow = kind === 'insert-row' || kind === 'delete-row'
      return {
        edit,
        kind,
        part,
        index,
        before,
        after,
        ...(isRow || paragraph === undefined ? {} : { paragraph }),
        ...(cuts ? { cuts: cuts.map(({ from, to, text }) => ({ from, to, text })) } : {}),
        ...(source?.kind === 'split' ? { from: source.from } : {}),
        ...(move === undefined ? {} : { move }),
        ...(move !== undefined && source?.kind === 'insert-paragraphs'
          ? { beside: { where: source.where, text: paragraph ?? '' } }
          : {}),
        ...(comment === undefined ? {} : { comment }),
        ...about(edit),
      }
    }),
    refused: refused.map(({ edit, message }) => ({
      edit,
      rule: message.ruleId,
      reason: message.reason,
      ...about(edit),
    })),
    gates,
  }
}
