import type { TextBlock } from '@concordance/drafting'
import type { Edit } from '@concordance/word'

/** Edits that are written together or not at all, with what the reader is to know about them. */
export interface PlannedChange {
  readonly edits: readonly Edit[]
  readonly about: About
}

/** Edits that a comparison found, and the paragraph of the main part by which they are cited. */
export interface FoundChange {
  readonly edits: readonly Edit[]
  readonly index?: number
}

/** What a change is about. Plain JSON; stands in the receipt. */
export interface About {
  /** Citation of the clause, as far as one is known. */
  readonly clause?: string
  /** Id of the amendment that asks for it. */
  readonly amendment?: string
  readonly obligations?: readonly string[]
  /** Why, as the amendment says. */
  readonly rationale?: string
  /** Words of the comment beside the change. */
  readonly comment?: string
}

/** Something that was asked for and is not written, and why. */
export interface RefusedChange {
  readonly about: About
  readonly rule: string
  readonly reason: string
  readonly old: string
  readonly new: string
}

export interface RedlinePlan {
  readonly changes: readonly PlannedChange[]
  readonly refused: readonly RefusedChange[]
  /** Sentences to tell, such as a base that is another file than the amendments were made on. */
  readonly notes: readonly { readonly rule: string; readonly reason: string }[]
  /** What was compared with the base, or was to be written into it. */
  readonly target: { readonly file: string; readonly sha256: string; readonly kind: 'text' | 'amendments' }
  /** What accepting all must give, where a whole new text is known: its paragraphs, or its words across formats. */
  readonly expected?:
    | {
        readonly lines: readonly string[]
        /** The same with the numbers that lists print: one that no list of the base prints is typed. */
        readonly numbered: readonly string[]
        readonly notes: readonly string[]
      }
    | { readonly blocks: readonly TextBlock[] }
}
