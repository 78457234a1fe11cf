import type { Status } from '@concordance/gap-analysis'

/** How a stretch of text is meant; a face turns it into colour, never into colour alone. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'strong'

export interface Toned {
  readonly text: string
  readonly tone: Tone
}

export type Cell = string | Toned

export interface Column {
  readonly title: string
  /** `tight` columns keep their longest word on one line; `wide` ones share what is left. */
  readonly width: 'tight' | 'wide'
  readonly align?: 'right'
}

export interface OutlineLine {
  readonly depth: number
  /** As printed: `Art. 5`, `(a)`; empty for a unit without number. */
  readonly label: string
  readonly text: string
  /** The label heads a part or section rather than a paragraph. */
  readonly strong: boolean
  /** What a reader should look at here. */
  readonly doubts?: readonly string[]
}

/** A clause that changed, or a line that tells how many did not. */
export interface ChangeLine {
  readonly depth: number
  /** Number of the clause, with the old one where it differs. */
  readonly head: string
  /** What became of it, in words. */
  readonly changes: string
  readonly quiet: boolean
  readonly stretches: readonly { readonly text: string; readonly change?: 'inserted' | 'deleted' }[]
}

/** What an operation shows a person, as plain data that each face draws its own way. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly type: 'fields'; readonly fields: readonly (readonly [name: string, value: Cell])[] }
  | { readonly type: 'list'; readonly items: readonly Cell[] }
  | { readonly type: 'quote'; readonly text: string; readonly from: string }
  | {
      readonly type: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly type: 'changes'; readonly rows: readonly ChangeLine[] }
  | {
      readonly type: 'outline'
      /** Show whole texts, not only their beginnings. */
      readonly whole: boolean
      readonly rows: readonly OutlineLine[]
    }

const looks: { readonly [status in Status]: Toned } = {
  met: { text: 'met', tone: 'good' },
  partial: { text: 'partial', tone: 'warn' },
  gap: { text: 'gap', tone: 'bad' },
  na: { text: 'n/a', tone: 'quiet' },
}

/** A proposed status as a cell: always a word, the tone only helps the eye. */
export const statusCell = (status: Status): Toned => looks[status]
