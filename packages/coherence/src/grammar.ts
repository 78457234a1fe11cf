import { data } from './data.ts'
import type { GrammarText } from './grammar-text.ts'

export type { GrammarText, UnitKind } from './grammar-text.ts'

/** The grammar of a language by its primary tag, or undefined where the package does not know it. */
export const grammarOf = (language: string): GrammarText | undefined =>
  Object.hasOwn(data.grammar, language) ? data.grammar[language] : undefined

const made = new Map<string, RegExp>()

/** A pattern of a grammar as a regular expression, made once. Flags beside `u`: `i` unless told. */
export function pattern(source: string, flags = 'iu'): RegExp {
  const key = `${flags} ${source}`
  let known = made.get(key)
  if (!known) {
    known = new RegExp(source, flags)
    made.set(key, known)
  }
  known.lastIndex = 0
  return known
}
