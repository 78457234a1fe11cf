import { model } from '@concordance/protocol-model'

/**
 * Name of a concept for a reader: the first of its terms in the language. The matcher names a concept by its id in
 * English words, with what the clause does with it (`definition of firearm`); the quote shows the latter. A concept
 * that has no term in the language keeps its English name in an English document and is left out of any other.
 */
export function conceptName(label: string, language: string): string | undefined {
  if (language === 'en') return label
  const id = label.replace(/^(?:definition of |an? )/, '').replaceAll(' ', '-')
  return model.terms[language]?.[id]?.[0]
}
