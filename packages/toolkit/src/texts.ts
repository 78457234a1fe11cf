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

/**
 * The primary tag of the language asked for (`fr-CA` gives `fr`).
 * Throws a usage problem where it is none of the known ones; `has` begins the sentence that lists them.
 */
export function checkLanguage(
  language: string,
  known: readonly string[],
  has = 'there are texts in',
): string {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  if (known.includes(primary)) return primary
  throw usage(unknown('language', language, known, `${has} ${known.join(', ')}`))
}
