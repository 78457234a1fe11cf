import { directionOf, locale, regional } from './words.ts'

interface WordLanguage {
  readonly value?: string
  readonly eastAsia?: string
  readonly bidirectional?: string
}

/**
 * The language as Word's `w:lang` wants it (ECMA-376 part 1, 17.3.2.20): a tag with a region, in the slot of its
 * script. An unknown language gives no tag, and the text then goes by the document's own.
 */
export function wordLanguage(language: string): WordLanguage {
  const found = locale(language)
  if (!found) return {}
  const tag = regional(language)
  if (directionOf(language) === 'rtl') return { bidirectional: tag }
  if (['zh', 'ja', 'ko'].includes(found.language)) return { eastAsia: tag }
  return { value: tag }
}
