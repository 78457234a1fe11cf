import compiled from '../dist/data/countries.js'
import { type Labels, wordingIn } from './labels.ts'
import type { Plural } from './plural.ts'

/** Words of the comparison of several countries, versions, or a law and a bill. `{name}` marks a placeholder. */
export interface CountriesWording
  extends Labels<'language' | 'title' | 'titleVersions' | 'titleBill' | 'subject' | 'number' | 'column'>,
    Labels<'laws' | 'findings' | 'proposed' | 'found' | 'obligation' | 'element' | 'elementOf' | 'article'>,
    Labels<'average' | 'share' | 'shareNote' | 'fulfilled' | 'notAssessed' | 'unclear' | 'by' | 'clauses'>,
    Labels<'averagesCaption' | 'tableCaption' | 'solvedIntro' | 'solvedNone' | 'solvedOpen'>,
    Labels<'movementIntro' | 'movementCaption' | 'movementNone' | 'billIntro' | 'billNone' | 'law' | 'bill'>,
    Labels<'draft' | 'demanded' | 'nothing' | 'serves'> {
  readonly lead: Plural
  readonly allMet: Plural
  readonly nowhere: Plural
  readonly solvedMore: Plural
  readonly movementCount: Plural
  readonly headings: Labels<'picture' | 'averages' | 'table' | 'solved' | 'movement' | 'bill' | 'sources'>
  readonly picture: Labels<'caption' | 'description' | 'row'>
  readonly bars: Labels<'caption'>
  readonly sheets: Labels<'table' | 'averages' | 'solved' | 'about'>
}

const wordings = compiled as { readonly [language: string]: CountriesWording }

/** Languages in which countries can be compared. */
export const countriesLanguages: readonly string[] = Object.keys(wordings)

/** The wording for a BCP 47 tag, region or not, or nothing where the language is not there. */
export const countriesWording = (language: string): CountriesWording | undefined =>
  wordingIn(wordings, language)
