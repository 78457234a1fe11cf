import { fill } from '@concordance/toolkit'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export type Key = keyof typeof en

/** Gives the wording of the page for a key, with its placeholders filled. */
export type Say = (key: Key, values?: { readonly [name: string]: string | number }) => string

/** The languages of the page under their own names. A language is one more folder here and one more line. */
export const languages = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ru: 'Русский',
  zh: '中文',
} as const
export type Language = keyof typeof languages

const catalogues: { readonly [language in Language]: { readonly [key in Key]: string } } = {
  en,
  fr,
  es,
  ar,
  ru,
  zh,
}

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
