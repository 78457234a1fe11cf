import type { RootContent } from 'mdast'
import compiled from '../dist/data/receipt.js'
import { type Labels, wordingIn } from './labels.ts'

/** Wording of the receipt of a redline in one language. `{name}` marks a placeholder. */
export interface ReceiptWording
  extends Labels<
    'language' | 'title' | 'subject' | 'colon' | 'skip' | 'counts' | 'none' | 'holds' | 'fails'
  > {
  readonly facts: Labels<
    'base' | 'target' | 'amendments' | 'output' | 'hash' | 'author' | 'date' | 'program' | 'fresh'
  >
  readonly headings: Labels<'changes' | 'refused' | 'gates' | 'notes' | 'reading'>
  readonly columns: Labels<
    | 'number'
    | 'clause'
    | 'obligation'
    | 'amendment'
    | 'kind'
    | 'old'
    | 'new'
    | 'why'
    | 'gate'
    | 'asks'
    | 'result'
  >
  /** By the kind of the edit. */
  readonly kind: { readonly [kind: string]: string }
  /** Why something was not written, by the rule. */
  readonly refusals: { readonly [rule: string]: string }
  /** What each gate asks, by its name. */
  readonly gates: { readonly [gate: string]: string }
  readonly prose: { readonly reading: readonly RootContent[] }
}

const wordings = compiled as { readonly [language: string]: ReceiptWording }

/** Languages in which a receipt can be written. */
export const receiptLanguages: readonly string[] = Object.keys(wordings)

/** The wording for a BCP 47 tag, region or not, or nothing where the language is not there. */
export const receiptWording = (language: string): ReceiptWording | undefined => wordingIn(wordings, language)
