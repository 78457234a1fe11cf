import type { RootContent } from 'mdast'
import compiled from '../dist/data/comparison.js'
import { type Labels, wordingIn } from './labels.ts'

/** Wording of the comparison of two versions in one language. `{name}` marks a placeholder. */
export interface ComparisonWording
  extends Labels<
    'language' | 'title' | 'subject' | 'colon' | 'skip' | 'was' | 'folded' | 'none' | 'noNumber'
  > {
  readonly facts: Labels<'before' | 'after' | 'file' | 'hash' | 'language' | 'date' | 'program'>
  readonly headings: Labels<'summary' | 'comparison' | 'reading'>
  readonly columns: Labels<'change' | 'count' | 'clause' | 'before' | 'after'>
  readonly change: Labels<
    'inserted' | 'deleted' | 'moved' | 'renumbered' | 'retitled' | 'reworded' | 'unchanged'
  >
  readonly view: Labels<'legend' | 'side' | 'inline'>
  /** Said by screen readers around words that came or went. */
  readonly marks: Labels<'inserted' | 'deleted' | 'end'>
  readonly prose: { readonly reading: readonly RootContent[] }
}

const wordings = compiled as { readonly [language: string]: ComparisonWording }

/** Languages in which a comparison can be written. */
export const comparisonLanguages: readonly string[] = Object.keys(wordings)

/** The wording for a BCP 47 tag, region or not, or nothing where the language is not there. */
export const comparisonWording = (language: string): ComparisonWording | undefined =>
  wordingIn(wordings, language)
