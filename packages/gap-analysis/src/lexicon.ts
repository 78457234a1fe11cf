import type { Model } from '@concordance/protocol-model'
import { type Compounds, compoundsOf } from './compounds.ts'
import { type Token, tokeniser } from './tokens.ts'

/** A node of the trie of terms; the edges are stems. `gap` is the edge over a few words that the term leaves open. */
export interface TermNode {
  readonly next: Map<string, TermNode>
  gap?: TermNode
  readonly concepts: number[]
  /** Concepts that words inside this term do not stand for. */
  readonly not: number[]
}

/** All terms of one language, ready to be found in one pass. */
export interface Lexicon {
  readonly language: string
  readonly root: TermNode
  /** The concept of a treaty's title: what its words speak of, the law does not. */
  readonly treatyName: number
  /** Words that may stand between the words of a term. */
  readonly skip: ReadonlySet<string>
  readonly compounds: Compounds
  /** How many tokens make a word: more than one where each character is a token. */
  readonly perWord: number
  readonly tokenise: (text: string) => Token[]
}

/** Languages that write compounds as one word. */
const compounding = new Set(['de', 'nl', 'sv', 'no', 'nb', 'nn', 'da'])
/** Languages without spaces, whose words have nearly two characters on average. */
const perWord: { readonly [language: string]: number } = { zh: 1.8 }
/** Languages that join small words to the front of a word, so that its beginning tells nothing. */
const prefixing = new Set(['ar'])
/** So many letters at the beginning of a word are left alone by every stemmer. */
const told = 3
/** Written forms of one language, or languages near enough for one list of terms. */
const sameTerms: { readonly [language: string]: string } = {
  bs: 'sr',
  hr: 'sr',
  nn: 'nb',
  no: 'nb',
  sh: 'sr',
}
const cache = new WeakMap<Model, Map<string, Lexicon>>()

/**
 * The lexicon of a language, built once per model. A term is a row of words; `…` lets a few words stand between;
 * `=word` means this very form and not its family; `!two words` are a false friend, in which the concept is not found.
 * Terms of a language that the model lacks: an empty lexicon.
 */
export function lexiconOf(model: Model, language: string): Lexicon {
  let lexicons = cache.get(model)
  if (!lexicons) {
    lexicons = new Map()
    cache.set(model, lexicons)
  }
  let lexicon = lexicons.get(language)
  if (!lexicon) {
    lexicon = build(model, language)
    lexicons.set(language, lexicon)
  }
  return lexicon
}

function build(model: Model, language: string): Lexicon {
  const beginnings = new Set<string>()
  const known = (word: string): boolean => {
    if (prefixing.has(language)) return true
    for (let letters = 1; letters <= told; letters++) if (beginnings.has(word.slice(0, letters))) return true
    return false
  }
  // While the terms themselves are read, every word counts.
  let reading = true
  const tokenise = tokeniser(language, (word) => reading || known(word))
  const terms = model.terms[language] ?? model.terms[sameTerms[language] ?? ''] ?? {}
  const skip = new Set(
    (terms['function-word'] ?? []).flatMap((term) => tokenise(term).map(({ forms }) => forms.word)),
  )
  const root = node()
  const single: { stem: string; concept: number }[] = []
  model.concepts.forEach(({ id }, concept) => {
    if (id === 'function-word') return
    for (const term of terms[id] ?? []) {
      const parts = term.split('…').map((part) => edges(part, tokenise, skip))
      let at = root
      parts.forEach((part, index) => {
        if (index > 0) at = at.gap ??= node()
        for (const edge of part) {
          let next = at.next.get(edge)
          if (!next) {
            next = node()
            beginnings.add(edge.replace('=', '').slice(0, told))
            at.next.set(edge, next)
          }
          at = next
        }
      })
      const concepts = term.startsWith('!') ? at.not : at.concepts
      if (at !== root && !concepts.includes(concept)) concepts.push(concept)
      if (parts.length === 1 && !/^[=!]/.test(term) && !/\s/.test(term)) {
        single.push(...tokenise(term).map(({ forms }) => ({ stem: forms.word, concept })))
      }
    }
  })
  reading = false
  const compounds = compoundsOf(compounding.has(language) ? single : [])
  const treatyName = model.concepts.findIndex(({ id }) => id === 'treaty-name')
  return { language, root, treatyName, skip, compounds, perWord: perWord[language] ?? 1, tokenise }
}

function edges(part: string, tokenise: (text: string) => Token[], skip: ReadonlySet<string>): string[] {
  const exact = /^!?=/.test(part.trim())
  const tokens = tokenise(part)
  const telling = tokens.filter(({ forms }) => !skip.has(forms.word))
  // "By regulation" is not every "regulation": the small word at the beginning stays where one word would be left.
  const [first] = tokens
  if (first && skip.has(first.forms.word) && telling.length === 1) telling.unshift(first)
  return (telling.length > 0 ? telling : tokens).map(({ forms }) => (exact ? `=${forms.word}` : forms.stem))
}

function node(): TermNode {
  return { next: new Map(), concepts: [], not: [] }
}
