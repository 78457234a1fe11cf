import { fill } from '@concordance/toolkit'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type Key = keyof typeof en

/** Gives the wording of the page for a key, with its placeholders filled. */
export type Say = (key: Key, values?: { readonly [name: string]: string | number }) => string

/** The languages of the page under their own names. A language is one more folder here and one more line. */
export const languages = { en: 'English', fr: 'Français', es: 'Español' } as const
export type Language = keyof typeof languages

const catalogues: { readonly [language in Language]: { readonly [key in Key]: string } } = { en, fr, es }

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text)

/** The page's wording in one language. */
export function sayIn(language: Language): Say {
  const catalogue = catalogues[language]
  return (key, values = {}) =>
    fill(
      catalogue[key],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    )
}
