import Fuse from 'fuse.js'
import { model } from './model.ts'
import type { Model, Obligation, Texts } from './types.ts'

/** An obligation that answers a search. */
export interface Hit {
  readonly obligation: Obligation
  /** 0 to 1, best 1. */
  readonly score: number
}

export interface SearchOptions {
  /** Search the texts and terms of this language only; default: all. */
  readonly language?: string
  /** Most hits that are wanted; default 10. */
  readonly limit?: number
  /** The model that is searched, such as the whole library from `loadModel`; `model` unless told. */
  readonly library?: Model
}

/** One obligation as the index sees it: each field holds the texts of all languages searched, in one string. */
interface Entry {
  readonly obligation: Obligation
  readonly id: string
  readonly title: string
  readonly statement: string
  readonly terms: string
}

const indexes = new WeakMap<Model, Map<string, Fuse<Entry>>>()

/**
 * Searches the obligations by words, forgiving typing errors and missing accents: over id, citation, title, statement,
 * question, elements, and the terms of the concepts by which the obligation is recognised. Best first.
 */
export function searchModel(
  words: string,
  { language, limit = 10, library = model }: SearchOptions = {},
): readonly Hit[] {
  if (words.trim() === '') return []
  const hits = indexOf(library, language).search(words.trim(), { limit })
  return hits.map(({ item, score = 1 }) => ({ obligation: item.obligation, score: 1 - score }))
}

function indexOf(library: Model, language: string | undefined): Fuse<Entry> {
  const key = language ?? '*'
  const ofLibrary = indexes.get(library) ?? new Map<string, Fuse<Entry>>()
  indexes.set(library, ofLibrary)
  const found = ofLibrary.get(key)
  if (found) return found
  const made = new Fuse(entries(library, language), {
    keys: [
      { name: 'id', weight: 3 },
      { name: 'title', weight: 3 },
      { name: 'terms', weight: 1 },
      { name: 'statement', weight: 1 },
    ],
    useTokenSearch: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    // Fields differ in length by the number of languages, which says nothing about what they are about.
    ignoreFieldNorm: true,
    includeScore: true,
    threshold: 0.25,
  })
  ofLibrary.set(key, made)
  return made
}

function entries(library: Model, language: string | undefined): Entry[] {
  const all = library.instruments.flatMap(({ obligations }) => obligations)
  const unique = [...new Map(all.map((obligation) => [obligation.id, obligation])).values()]
  return unique.map((obligation) => ({
    obligation,
    id: `${obligation.id} ${obligation.provision.citation}`,
    title: inLanguages([obligation.title], language),
    statement: inLanguages(
      [obligation.statement, obligation.question, ...obligation.elements.map((element) => element.text)],
      language,
    ),
    terms: termsOf(library, obligation.id, language),
  }))
}

function inLanguages(all: readonly Texts[], language: string | undefined): string {
  return all
    .flatMap((texts) => Object.entries(texts))
    .filter(([one]) => language === undefined || one === language)
    .map(([, words]) => words)
    .join(' ')
}

/** Terms of the concepts that the obligation's core names. */
function termsOf(library: Model, id: string, language: string | undefined): string {
  const concepts = new Set((library.recognition[id]?.core ?? []).flatMap((group) => group.split(/[|/]/)))
  return Object.entries(library.terms)
    .filter(([one]) => language === undefined || one === language)
    .flatMap(([, terms]) => [...concepts].flatMap((concept) => terms[concept] ?? []))
    .join(' ')
}
