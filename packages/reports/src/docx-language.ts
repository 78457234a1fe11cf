import { directionOf, locale } from './words.ts'

interface WordLanguage {
  readonly value?: string
  readonly eastAsia?: string
  readonly bidirectional?: string
}

/** English without a region is set as British, the English of most laws and of the United Nations. */
const preferred: { readonly [language: string]: string } = { en: 'en-GB' }

/**
 * The language as Word's `w:lang` wants it (ECMA-376 part 1, 17.3.2.20): a tag with a region, in the slot of its
 * script. An unknown language gives no tag, and the text then goes by the document's own.
 */
export function wordLanguage(language: string): WordLanguage {
  const found = locale(language)
  if (!found) return {}
  const { region } = found.maximize()
  const tag = preferred[language] ?? (found.region || !region ? language : `${found.language}-${region}`)
  if (directionOf(language) === 'rtl') return { bidirectional: tag }
  if (['zh', 'ja', 'ko'].includes(found.language)) return { eastAsia: tag }
  return { value: tag }
}
