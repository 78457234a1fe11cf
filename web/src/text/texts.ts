import type { Texts } from '@concordance/toolkit'

/** Words with the language they are in, for `lang` attributes. */
export interface Said {
  readonly text: string
  readonly language: string
}

/** A text of the model in the language asked, else in English. */
export function say(texts: Texts, language: string): Said {
  const text = texts[language]
  return text === undefined ? { text: texts.en, language: 'en' } : { text, language }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dv'])

/** Direction of a language's script, for the law's own words. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
