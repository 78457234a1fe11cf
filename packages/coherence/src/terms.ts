import type { Clause } from '@concordance/law-tree'
import { termKey, wordsOf } from './fold.ts'
import { grammarOf, pattern } from './grammar.ts'
import { placeOf } from './places.ts'
import type { LawIndex, Place } from './types.ts'

/** A term that the law defines. */
export interface Definition {
  readonly term: string
  /** The folded words. */
  readonly key: string
  readonly at: Place
  /** It holds for less than the law: a part, a section. */
  readonly limited: boolean
  /** A short name given in passing: "(hereinafter the Register)". */
  readonly short: boolean
}

/** A place outside its definition at which a defined term is used. */
export interface TermUse {
  readonly key: string
  readonly at: Place
}

export interface Terms {
  readonly definitions: readonly Definition[]
  /** Key → uses outside the term's own definitions, in reading order. */
  readonly uses: ReadonlyMap<string, readonly TermUse[]>
}

const known = new WeakMap<LawIndex, Terms>()

/** Defined terms and where they are used; made once for a law, in one walk over its words. */
export function termsOf(law: LawIndex): Terms {
  const before = known.get(law)
  if (before) return before
  const definitions = definitionsOf(law)
  const terms = { definitions, uses: usesOf(law, definitions) }
  known.set(law, terms)
  return terms
}

function definitionsOf(law: LawIndex): Definition[] {
  const grammar = grammarOf(law.language)?.terms
  if (!grammar) return []
  const scope = pattern(grammar.scope)
  const found: Definition[] = []
  for (const { clause, ancestors } of law.clauses) {
    const limited = [clause, ...ancestors].some(({ text, kind }) => kind !== 'part' && scope.test(text))
    if (clause.kind === 'definition' && clause.term !== undefined) {
      const from = Math.max(0, clause.text.indexOf(clause.term))
      const at = placeOf(clause, from, from + clause.term.length)
      found.push({ term: clause.term, key: termKey(clause.term), at, limited, short: false })
      continue
    }
    for (const [source, short] of [
      [grammar.inline, false],
      [grammar.short, true],
    ] as const) {
      for (const match of clause.text.matchAll(pattern(source, 'giu'))) {
        const term = match.groups?.term ?? ''
        const from = match.index + match[0].indexOf(term)
        const at = placeOf(clause, from, from + term.length)
        if (term !== '') found.push({ term, key: termKey(term), at, limited, short })
      }
    }
  }
  return found.filter(({ key }) => key !== '')
}

function usesOf(law: LawIndex, definitions: readonly Definition[]): Map<string, TermUse[]> {
  const homes = new Map<string, Set<Clause>>()
  for (const { key, at } of definitions) {
    const seen = homes.get(key)
    if (seen) seen.add(at.clause)
    else homes.set(key, new Set([at.clause]))
  }
  const starts = new Set(definitions.map(({ at }) => `${at.clause.id} ${at.from}`))
  const lengths = [...new Set([...homes.keys()].map((key) => key.split(' ').length))]
  const uses = new Map<string, TermUse[]>()
  for (const { clause, ancestors } of law.clauses) {
    const words = wordsOf(clause.text)
    for (const [index, word] of words.entries()) {
      for (const length of lengths) {
        const run = words.slice(index, index + length)
        const key = run.map(({ folded }) => folded).join(' ')
        const own = homes.get(key)
        if (run.length < length || !own || inside(own, clause, ancestors)) continue
        // A term defined inside a sentence is not used by being defined there.
        if (starts.has(`${clause.id} ${word.from}`)) continue
        const use = { key, at: placeOf(clause, word.from, run.at(-1)?.to ?? word.to) }
        const list = uses.get(key)
        if (list) list.push(use)
        else uses.set(key, [use])
      }
    }
  }
  return uses
}

/** The clause is the term's definition or part of it; a sentence that defines in passing may use the term as well. */
function inside(own: ReadonlySet<Clause>, clause: Clause, ancestors: readonly Clause[]): boolean {
  if (own.has(clause)) return clause.kind === 'definition'
  return ancestors.some((ancestor) => ancestor.kind === 'definition' && own.has(ancestor))
}
