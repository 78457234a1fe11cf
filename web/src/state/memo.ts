import type { Notice } from '../worker/messages.ts'

/** The kinds of documents, in the order of a review. */
export const memoKinds = ['desk-review', 'ratification', 'action-plan', 'questionnaire', 'workshop'] as const
export type MemoKind = (typeof memoKinds)[number]

export const papers = ['A4', 'Letter'] as const

/** A plan is also a table, a calendar and a picture. */
export const memoForms = (kind: MemoKind): readonly ('docx' | 'html' | 'md' | 'xlsx' | 'ics' | 'svg')[] =>
  kind === 'action-plan' ? ['docx', 'html', 'md', 'xlsx', 'ics', 'svg'] : ['docx', 'html', 'md']

/** Which document is wanted. */
export interface MemoWish {
  readonly kind: MemoKind
  /** Language of the document. */
  readonly language: string
  /** Ids of instruments, the first one first; at least one. */
  readonly instruments: readonly string[]
  readonly page: (typeof papers)[number]
}

/** A document on view. */
export interface Memo {
  readonly wish: MemoWish
  /** Dossier and files that it is about; another law makes it outdated. */
  readonly about: string
  /** The whole page, as its file would hold it. */
  readonly html: string
  readonly notices: readonly Notice[]
}
