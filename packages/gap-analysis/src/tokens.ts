import { formOf, readingsOf, stemOf } from './stem.ts'

/** A word, or one Chinese character, and where it stands. */
export interface Token {
  readonly stem: string
  /** Further stems, where the word can be read in several ways. */
  readonly others?: readonly string[]
  /** The word itself, folded. */
  readonly word: string
  readonly from: number
  readonly to: number
}

// Chinese characters are tokens of their own: a term is then a run of characters, found whatever the
// segmentation of the words around it, which differs between dictionaries.
const words = /[\p{Script=Han}]|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/** Makes a tokeniser for a language that remembers the stems of words it has seen. */
export function tokeniser(language: string): (text: string) => Token[] {
  const known = new Map<string, Omit<Token, 'from' | 'to'>>()
  return (text) => {
    const tokens: Token[] = []
    for (const match of text.matchAll(words)) {
      const word = match[0]
      let forms = known.get(word)
      if (!forms) {
        const others = readingsOf(word, language)
        forms = {
          stem: stemOf(word, language),
          word: formOf(word, language),
          ...(others.length > 0 && { others }),
        }
        known.set(word, forms)
      }
      tokens.push({ ...forms, from: match.index, to: match.index + word.length })
    }
    return tokens
  }
}
