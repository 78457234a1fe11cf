import type { InstructionStyle, InstructionWording } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import type { KnownPlaces } from './instruction-place.ts'

/** What an instruction does, as far as words can tell. */
export type Instructed = Pick<Amendment, 'action' | 'place' | 'old' | 'new'>

/** Quoted lines below an instruction, with their marks. */
export interface InstructionQuote {
  readonly role: 'old' | 'new'
  /** Position in the list of amendments. */
  readonly amendment: number
  readonly lines: readonly string[]
}

/** One instruction: a sentence, and what it quotes in lines of their own. */
export interface Instruction {
  /** `(a)`; empty where it stands alone. */
  readonly label: string
  readonly text: string
  readonly quotes: readonly InstructionQuote[]
  /** Positions in the list of amendments. */
  readonly amendments: readonly number[]
}

/** What one clause of a bill does. */
export type ClauseChange =
  | 'amend'
  | 'insert'
  | 'insert-many'
  | 'insert-in'
  | 'replace'
  | 'repeal'
  | 'renumber'

/** A clause of an amending bill: all that becomes of one section of the law, or the sections that come beside it. */
export interface InstructionClause {
  readonly title: string
  readonly change: ClauseChange
  /** Words before a list of instructions. */
  readonly lead?: string
  readonly instructions: readonly Instruction[]
}

/** What all sentences of a bill share. */
export interface InstructionWork {
  readonly known: KnownPlaces
  readonly wording: InstructionWording
  readonly style: InstructionStyle
  readonly act: { readonly [form: string]: string }
  readonly language: string
}
