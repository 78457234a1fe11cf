import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as serboCroatian } from '@orama/stemmers/serbian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { arabicReadings, stemArabic } from './arabic-stem.ts'
import { hanInSimplified } from './han-script.ts'
import { fold } from './normalise.ts'
import { portugueseSingular } from './portuguese-plural.ts'
import { serbianInLatin } from './serbian-script.ts'

const stemmers: { readonly [language: string]: (word: string) => string } = {
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: (word) => portuguese(portugueseSingular(word)),
  ru: russian,
  bs: serboCroatian,
  hr: serboCroatian,
  sh: serboCroatian,
  sr: serboCroatian,
  sv: swedish,
}

/** Languages in which å, ä, ö and ø are letters of their own: `år` is a year and `är` is "is". */
const ownLetters: ReadonlySet<string> = new Set(['da', 'nb', 'nn', 'no', 'sv'])
/** One language in two scripts and several names. */
const serbian: ReadonlySet<string> = new Set(['bs', 'hr', 'sh', 'sr'])

/** The word as it is compared: lower case, one form for each letter, one script. */
export function formOf(word: string, language: string): string {
  if (ownLetters.has(language)) return word.toLowerCase().normalize('NFC')
  if (language === 'zh') return fold(hanInSimplified(word))
  return fold(serbian.has(language) ? serbianInLatin(word.toLowerCase()) : word)
}

/** The stem of a word in a language (BCP 47 primary tag); the folded word itself where there is no stemmer. */
export function stemOf(word: string, language: string): string {
  const lower = word.toLowerCase()
  if (language === 'ar') return stemArabic(fold(lower))
  const stemmer = stemmers[language]
  return formOf(stemmer && lower.length > 3 ? stemmer(plain(lower, language)) : lower, language)
}

/** Further stems of a word that can be read in several ways. */
export function readingsOf(word: string, language: string): readonly string[] {
  return language === 'ar' ? arabicReadings(fold(word)) : []
}

/** What the stemmers do not know of: an ё where most write е, the other script of Serbian. */
function plain(lower: string, language: string): string {
  if (language === 'ru') return lower.replace(/ё/g, 'е')
  return serbian.has(language) ? serbianInLatin(lower) : lower
}
