import compiled from '../dist/data/document.js'
import { type Labels, wordingIn } from './labels.ts'

/** What every document says whatever it is about: names of its parts. `{name}` marks a placeholder. */
export interface DocumentWording
  extends Labels<'contents' | 'tableCaption' | 'figureCaption' | 'page' | 'skip' | 'notes'> {
  /** BCP 47 tag of the wording. */
  readonly language: string
}

const wordings = compiled as { readonly [language: string]: DocumentWording }

/** BCP 47 primary tags of the languages in which documents can be written. */
export const documentLanguages: readonly string[] = Object.keys(wordings)

/** The wording for a BCP 47 tag (`fr` and `fr-CA` give French), or nothing where the language is not there. */
export const documentWording = (language: string): DocumentWording | undefined =>
  wordingIn(wordings, language)
