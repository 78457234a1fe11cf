import compiled from '../dist/data/instructions.js'
import type { ProvisionStyle } from './provisions.ts'

/** Forms of a noun, such as `the` and `of`; `{n}` is the number. Which forms there are is a matter of the language. */
export type InstructionNoun = { readonly [form: string]: string }

/** One provision of the frame of a bill, such as the short title. */
export interface BillFrameClause {
  readonly heading: string
  /** Sentences; one with `when` stands only where an amendment comes from that group of model provisions. */
  readonly texts: readonly { readonly when?: string; readonly text: string }[]
}

/** The words around the amendments of a bill. */
export interface BillWording {
  /** Pattern that finds the name of the law without its kind and year. */
  readonly stem: string
  readonly title: string
  readonly 'title-other': string
  readonly short: string
  readonly 'short-other': string
  readonly draft: string
  readonly long: string
  readonly 'long-protocol': string
  readonly enacting: string
  readonly front: readonly BillFrameClause[]
  readonly back: readonly BillFrameClause[]
  /** Number of a sentence where a provision has several. */
  readonly unit: string
  readonly note: {
    readonly [key in
      | 'heading'
      | 'apart'
      | 'purpose'
      | 'purpose-protocol'
      | 'clause'
      | 'does'
      | 'serves'
      | 'convention'
      | 'none'
      | 'rest'
      | 'rest-text']: string
  }
}

/** The sentences of one drafting style; each is a pattern that is written and read back. */
export interface InstructionStyle {
  readonly quote: { readonly open: string; readonly close: string }
  readonly item: {
    readonly label: string
    readonly count: 'letter' | 'number'
    readonly end: string
    readonly 'before-last': string
    readonly last: string
  }
  /** One change of a section as a sentence, and several as a list. */
  readonly single: string
  readonly list: string
  /** Where words stand inside the section. */
  readonly where: string
  readonly heading: string
  /** Changes of whole sections, schedules and what is above them. */
  readonly whole: { readonly [change: string]: string }
  /** Changes inside a section, as items. */
  readonly part: { readonly [change: string]: string }
  /** Headings of the clauses of the bill, by what they do. */
  readonly titles: { readonly [change: string]: string }
  /** A clause of the bill: its number and heading. */
  readonly clause: string
  readonly bill: BillWording
}

/** Wording of amending instructions in one language. */
export interface InstructionWording {
  readonly nouns: { readonly [noun: string]: InstructionNoun }
  /** How a law is named in a sentence, by a pattern of its title. */
  readonly named: readonly { readonly match: string; readonly as: string }[]
  /** What joins the last of several numbers. */
  readonly and: string
  /** Words for the law that is amended, by the word for its kind in the title; the first stands for all others. */
  readonly acts: readonly { readonly match: string; readonly [form: string]: string }[]
  readonly styles: { readonly [style in ProvisionStyle]: InstructionStyle }
}

const wordings = compiled as { readonly [language: string]: InstructionWording }

/** BCP 47 primary tags of the languages in which amending instructions are written. */
export const instructionLanguages: readonly string[] = Object.keys(wordings)

/** The wording for a BCP 47 tag, region or not, or nothing where the language is not there. */
export function instructionWording(language: string): InstructionWording | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(wordings, primary) ? wordings[primary] : undefined
}
