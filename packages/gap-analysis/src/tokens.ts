import { formOf, readingsOf, stemOf } from './stem.ts'

/** What a word, or one Chinese character, is compared by. */
export interface WordForms {
  readonly stem: string
  /** The word itself, folded. */
  readonly word: string
  /** All edges of the trie of terms that the word may follow: its stems, and `=word` for this very form. */
  readonly edges: readonly string[]
  /** Whether a term begins with the word; found out when it is first met. */
  opens?: boolean
}

/** A word in its place. */
export interface Token {
  readonly forms: WordForms
  readonly from: number
  readonly to: number
}

const none = 1
const letter = 2
/** Chinese characters are words of their own: a term is then a run of characters, found whatever the segmentation. */
const han = 3

/** Kinds of the characters seen so far, by code unit; 0 is not known yet. Asking Unicode for each one takes long. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? 0
  if (known > 0) return known
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit))
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

function kindOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return han
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? letter : none
}

/**
 * Makes a tokeniser for a language that remembers the forms of words it has seen. Words of which `matters` says no
 * (by their folded form) get no edges: most words of a law begin no word of any term, and stemming takes long.
 */
export function tokeniser(
  language: string,
  matters: (word: string) => boolean = () => true,
): (text: string) => Token[] {
  const known = new Map<string, WordForms>()
  const formsOf = (written: string): WordForms => {
    let forms = known.get(written)
    if (!forms) {
      const word = formOf(written, language)
      const stem = matters(word) ? stemOf(written, language) : ''
      forms =
        stem === ''
          ? { stem, word, edges: [] }
          : { stem, word, edges: [stem, `=${word}`, ...readingsOf(written, language)] }
      known.set(written, forms)
    }
    return forms
  }
  return (text) => {
    const tokens: Token[] = []
    for (let at = 0; at < text.length; ) {
      const from = at
      const kind = kindAt(text, at)
      at += widthAt(text, at)
      if (kind === none) continue
      if (kind === letter) while (at < text.length && kindAt(text, at) === letter) at += widthAt(text, at)
      tokens.push({ forms: formsOf(text.slice(from, at)), from, to: at })
    }
    return tokens
  }
}

/** Code units of the character: two for those beyond the first 65,536. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length ? 2 : 1
}
