import type { Texts } from '@concordance/protocol-model'
import type { Words } from './types.ts'

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** A text with its language and direction. Characters that no XML file may hold are left out. */
export function words(text: string, language: string): Words {
  return { text: clean(text), language, direction: directionOf(language) }
}

/** The text in the language asked, or else in English, which is always there. */
export function choose(texts: Texts, language: string): Words {
  const text = texts[language]
  return text ? words(text, language) : words(texts.en, 'en')
}

/** Direction of the script in which a language is usually written; left to right where it is not known. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = locale(language)?.maximize().script ?? ''
  return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}

/** The locale of a BCP 47 tag; nothing for `und` and for what is no tag. */
export function locale(language: string): Intl.Locale | undefined {
  try {
    return language === 'und' ? undefined : new Intl.Locale(language)
  } catch {
    return undefined
  }
}

/** Leaves out what XML 1.0 does not allow (section 2.2, Char): control characters and halves of pairs. */
export function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

/** English without a region is written as British, the English of most laws and of the United Nations. */
const preferred: { readonly [language: string]: string } = { en: 'en-GB' }

/** A tag with a region, for formats and spellers that want one; what is no tag is given back. */
export function regional(language: string): string {
  const found = locale(language)
  if (!found || found.region) return language
  const { region } = found.maximize()
  return preferred[language] ?? (region ? `${found.language}-${region}` : language)
}

/** A text cut at a word so that it has at most so many characters, with an ellipsis where it was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

/**
 * A number such as 74(1)(c) in a line that runs from the right keeps its order only between left-to-right marks: digits
 * and brackets have no direction of their own.
 */
export function keptInOrder(text: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' && text ? `\u200E${text}\u200E` : text
}

/**
 * Fences a text of right-to-left letters inside a line that runs from the left, so that what stands around it (brackets,
 * numbers, the next citation) keeps its place. Left-to-right marks are used since Word heeds no isolates.
 */
export function fenced(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? `\u200E${text}\u200E` : text
}
