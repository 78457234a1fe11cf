import { fill } from './fill.ts'

/** A sentence in the plural forms of its language, keyed by CLDR category; `other` is always there. */
export interface Plural {
  readonly other: string
  readonly [category: string]: string
}

/** Arabic takes the digits 0 to 9 as well, so that figures agree with the numbers of articles that are quoted. */
const numbered = (language: string) => (/^ar\b/i.test(language) ? 'ar-u-nu-latn' : language)

/** The form for a number, with `{count}` as the language writes it. */
export function plural(forms: Plural, count: number, language: string): string {
  const category = new Intl.PluralRules(language).select(count)
  return fill(forms[category] ?? forms.other, {
    count: new Intl.NumberFormat(numbered(language)).format(count),
  })
}
