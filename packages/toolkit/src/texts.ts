import type { Model, Texts } from '@concordance/protocol-model'
import { unknown } from './nearest.ts'
import type { OptionSpec } from './operation.ts'
import { usage } from './problem.ts'

/** The option that picks the language of what is printed. */
export const languageOption = {
  type: 'text',
  value: 'LANGUAGE',
  default: 'en',
  help: 'language of the output: en, fr, es',
} satisfies OptionSpec

/** The text in a language, else in English, which is always there. */
export const textIn = (texts: Texts, language: string): string => texts[language] ?? texts.en

/** Languages in which every obligation's title is there. */
export function modelLanguages(model: Model): readonly string[] {
  const titles = model.instruments.flatMap(({ obligations }) => obligations.map(({ title }) => title))
  return Object.keys(titles[0] ?? {}).filter((language) => titles.every((title) => title[language]))
}

/** The primary tag of the language asked for (`fr-CA` gives `fr`). Throws a usage problem where there are no texts in it. */
export function checkLanguage(language: string, known: readonly string[]): string {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  if (known.includes(primary)) return primary
  throw usage(unknown('language', language, known, `there are texts in ${known.join(', ')}`))
}
