import type { Matrix, Status } from '@concordance/gap-analysis'
import type { AttachedText, Model } from '@concordance/protocol-model'
import type { DocumentMetadata, DocumentTree } from '@concordance/reports'
import type { MemoKind } from '@concordance/templates'
import type { Root } from 'mdast'

/** A draft provision for a clause of a law, as an `Amendment` has it. */
export interface MemoAmendment {
  readonly id: string
  readonly action: 'insert' | 'replace' | 'repeal' | 'renumber'
  readonly place: { readonly path: string; readonly position: 'after' | 'before' | 'in' }
  readonly old: string
  readonly new: string
  readonly obligations: readonly string[]
  readonly rationale?: string
}

/** Draft provisions for one law. */
export interface MemoDraft {
  /** Name of the law's file, as in the matrix. */
  readonly file: string
  /** BCP 47 tag of the draft provisions. */
  readonly language: string
  readonly amendments: readonly MemoAmendment[]
}

/** A point that was found in a law by itself. */
export interface MemoCoherence {
  readonly level: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly expected: string
  readonly note: string
  readonly at: { readonly file: string; readonly path: string; readonly quote: string }
}

/** A skeleton in place of the one that is there. */
export interface MemoSkeleton {
  /** Markdown with placeholders; nodes know their lines. */
  readonly tree: Root
  /** Name of the file, for messages. */
  readonly file: string
}

/** Everything that a memo tells, as plain data. */
export interface MemoInput {
  readonly kind: MemoKind
  /** Findings or proposals of one or several laws against one or several instruments. */
  readonly matrix: Matrix
  /** The model with the instruments that were asked for in full. */
  readonly model: Model
  /** Ids of the instruments that were asked for. */
  readonly instruments: readonly string[]
  /** BCP 47 tag of the memo; one of `memoLanguages`. */
  readonly language: string
  readonly drafts?: readonly MemoDraft[]
  /** The drafts as bills that amend the laws; in their place where they are there. */
  readonly bills?: readonly DocumentTree[]
  /** Status that the program would propose with the drafts applied, by obligation. */
  readonly after?: { readonly [obligation: string]: Status }
  readonly coherence?: readonly MemoCoherence[]
  /** Official texts that the user attached. */
  readonly official?: readonly AttachedText[]
  readonly skeleton?: MemoSkeleton
}

/** A placeholder that no one knows. */
export interface UnknownPlaceholder {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly name: string
  /** The placeholders that this kind of memo has. */
  readonly known: readonly string[]
}

export interface Memo {
  readonly tree: DocumentTree
  readonly metadata: DocumentMetadata
  /** Where not empty, the memo must not be written: the reader would see a bare placeholder. */
  readonly unknown: readonly UnknownPlaceholder[]
  /** Citations of findings that were recorded without reasons. */
  readonly unreasoned: readonly string[]
}
