import type { Clause, FlatClause } from '@concordance/law-tree'
import { type Chain, chainsOf } from './chains.ts'
import { type GrammarText, grammarOf, pattern, type UnitKind } from './grammar.ts'
import type { Group } from './groups.ts'
import type { NumberToken } from './number-tokens.ts'
import type { LawIndex } from './types.ts'

export interface Level {
  readonly kind: UnitKind
  readonly number: string
}

/** A clause of the law itself that a clause cites. */
export interface Reference {
  /** Where it is cited. */
  readonly at: FlatClause
  readonly from: number
  readonly to: number
  /** The citation in words, with its unit: `section … 127` in a list. */
  readonly cited: string
  /** Outermost first. Empty with `here`: "this Part". */
  readonly levels: readonly Level[]
  /** Counts from the section, schedule or part; otherwise from the clause in which it is cited. */
  readonly absolute: boolean
  /** Not the first of its list, so that it may begin a new section: "article 9, § 2, et 13". */
  readonly listed: boolean
  /** "this Part", "the present chapter". */
  readonly here?: UnitKind
}

export const containers: ReadonlySet<UnitKind> = new Set(['book', 'title', 'part', 'chapter', 'division'])

const known = new WeakMap<LawIndex, readonly Reference[]>()

/** Every citation of the law's own clauses, in reading order; made once for a law. None in a language that is not known. */
export function referencesOf(law: LawIndex): readonly Reference[] {
  const before = known.get(law)
  if (before) return before
  const grammar = grammarOf(law.language)
  const amending = new Set<Clause>()
  const found = grammar ? law.clauses.flatMap((at) => referencesIn(at, law, grammar, amending)) : []
  known.set(law, found)
  return found
}

function referencesIn(
  at: FlatClause,
  law: LawIndex,
  grammar: GrammarText,
  amending: Set<Clause>,
): Reference[] {
  const { text, label = '', kind } = at.clause
  // Recitals cite what the law rests on; a clause that amends cites what it amends.
  if (kind === 'text' && !law.homeOf.has(at.clause.id)) return []
  const parent = at.ancestors.at(-1)
  if ((parent && amending.has(parent)) || pattern(grammar.citation.amending).test(text)) {
    amending.add(at.clause)
    return []
  }
  const start = text.startsWith(label) ? label.length : 0
  return chainsOf(text, start, grammar)
    .filter(({ law }) => law !== 'foreign')
    .flatMap((chain) => targetsOf(chain, at))
}

/** The clauses that a chain names, each once. */
function targetsOf(chain: Chain, at: FlatClause): Reference[] {
  const { groups } = chain
  const outer = groups.filter(({ kind }) => containers.has(kind))
  const inner = groups.filter(({ kind }) => !containers.has(kind))
  // "Chapter 1 of Title 2": chapters begin again in each title, so neither alone can be looked up.
  const references: Reference[] =
    outer.length === 1 ? outer.flatMap((group) => targetsOfGroup(group, at, [], chain)) : []
  let prefix: readonly Level[] = []
  for (const [index, group] of inner.entries()) {
    references.push(...targetsOfGroup(group, at, prefix, chain))
    if (index === inner.length - 1) break
    const last = group.tokens.at(-1)
    // "paragraph (a) of sections 5 and 6" would need both; only single outer units are followed.
    if (group.here) prefix = []
    else if (last && group.tokens.length === 1) prefix = [...prefix, ...levelsOf(group, last)]
    else if (last && (inner[index + 1]?.from ?? 0) > group.from)
      prefix = [...prefix, ...levelsOf(group, last)]
    else break
  }
  return references
}

/** Unnumbered paragraphs are counted; with a letter or several levels the same word means a numbered unit. */
function levelsOf({ kind }: Group, token: NumberToken): Level[] {
  const counted = kind === 'line' && token.levels.length === 1 && /^\d/.test(token.levels[0] ?? '')
  const unit = kind === 'line' && !counted ? 'paragraph' : kind
  return token.levels.map((number) => ({ kind: unit, number }))
}

function targetsOfGroup(group: Group, at: FlatClause, prefix: readonly Level[], chain: Chain): Reference[] {
  const { kind, here, from, to } = group
  if (here)
    return [
      {
        at,
        from,
        to,
        cited: at.clause.text.slice(from, to).trim(),
        levels: [],
        absolute: false,
        listed: false,
        here: kind,
      },
    ]
  return group.tokens.map((token, place) => {
    const levels = [...prefix, ...levelsOf(group, token)]
    const first = levels[0]?.kind ?? kind
    const outermost = first === 'section' || first === 'schedule' || containers.has(first)
    // "paragraph 87(1)(c)": a number without brackets in front of brackets is the section's.
    const whole = token.bare && token.levels.length > 1 && kind !== 'schedule'
    const alone = group.tokens.length === 1
    return {
      at,
      from: alone ? from : token.from,
      to: token.to,
      cited: citedOf(at.clause.text, group, token, prefix.length > 0 ? chain : undefined),
      levels,
      listed: place > 0 && token.bare && token.levels.length === 1,
      absolute: outermost || (prefix.length === 0 && whole && !inSchedule(at)),
    }
  })
}

/** Letters up to which a chain is quoted whole. */
const short = 60

function citedOf(
  text: string,
  { from, tokens }: Group,
  token: NumberToken,
  chain: Chain | undefined,
): string {
  const [first] = tokens
  if (chain && tokens.length === 1 && chain.to - chain.from <= short)
    return text.slice(chain.from, chain.to).trim()
  if (!first || token === first) return text.slice(from, token.to).trim()
  return `${text.slice(from, first.from).trim()} … ${text.slice(token.from, token.to).trim()}`
}

const inSchedule = ({ clause, ancestors }: FlatClause): boolean =>
  [clause, ...ancestors].some(({ kind }: Clause) => kind === 'schedule')
