import compiled from '../dist/data/coherence.js'
import type { GrammarText } from './grammar-text.ts'
import type { RuleText, Wording } from './types.ts'

interface Data {
  readonly rules: readonly RuleText[]
  readonly grammar: { readonly [language: string]: GrammarText }
  readonly wording: {
    /** The one form of all messages: `Unexpected {unexpected}, expected {expected}.` */
    readonly sentence: Wording
    readonly report: { readonly [key: string]: Wording }
    readonly definitions: readonly DefinitionAspect[]
  }
}

/** What a definition of the Protocol covers, by concepts of the obligations model. */
export interface DefinitionAspect {
  /** Concept of the term that is defined. */
  readonly concept: string
  readonly citation: string
  readonly aspects: readonly {
    readonly name: Wording
    readonly concepts: readonly string[]
    readonly also?: readonly string[]
  }[]
}

/** Wording and grammars as `compile.mjs` made them from the YAML files. */
export const data = compiled as Data
