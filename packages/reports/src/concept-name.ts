import { model } from '@concordance/protocol-model'

/**
 * Name of a concept for a reader: the first of its terms in the language, or else in English, or else its id in words.
 * What a clause does with a concept (`defines/firearm`) is left out: the quote shows it.
 */
export function conceptName(id: string, language: string): string {
  const concept = id.slice(id.indexOf('/') + 1)
  const term = model.terms[language]?.[concept]?.[0] ?? model.terms.en?.[concept]?.[0]
  return term ?? concept.replaceAll('-', ' ')
}
