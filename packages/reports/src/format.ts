import { locale, regional } from './words.ts'

/**
 * The locale for numbers and dates. Arabic takes the digits 0 to 9 as well, so that figures agree with the numbers of
 * articles and clauses, which are quoted as they stand.
 */
function numbered(language: string): string {
  const tag = regional(language)
  return locale(tag)?.language === 'ar' ? `${tag}-u-nu-latn` : tag
}

/** A date as the language writes it. Throws a RangeError for what is no ISO date. */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(numbered(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )
}

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(numbered(language)).format(value)
}

/** Part of a whole as a percentage without decimals; of an empty whole, nothing is a part. */
export function formatShare(part: number, whole: number, language: string): string {
  const share = whole === 0 ? 0 : part / whole
  return new Intl.NumberFormat(numbered(language), { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  )
}

export function formatList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(regional(language), { type: 'conjunction' }).format(items)
}

/** Name of a language in another; its tag where the name is not known. */
export function languageName(tag: string, language: string): string {
  if (!locale(tag)) return tag
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
}
