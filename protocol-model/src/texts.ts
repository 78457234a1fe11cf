import type { Texts } from './types.ts'

/** The text in a language (BCP 47; only the primary tag counts), or English where the model has none. */
export function text(texts: Texts, language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? 'en'
  return texts[primary] ?? texts.en
}
