import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemArabic } from './arabic-stem.ts'
import { fold } from './normalise.ts'

const stemmers: { readonly [language: string]: (word: string) => string } = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
  ru: russian,
}

/** The stem of a word in a language (BCP 47 primary tag); the folded word itself where there is no stemmer. */
export function stemOf(word: string, language: string): string {
  const lower = word.toLowerCase()
  if (language === 'ar') return stemArabic(fold(lower))
  const stemmer = stemmers[language]
  return fold(stemmer && lower.length > 3 ? stemmer(lower) : lower)
}
