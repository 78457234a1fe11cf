import { ARABIC_ORDINALS, LATIN_ORDINALS } from './ordinals.ts'
import type { HeadRule, Tradition } from './traditions/index.ts'

/** A rule with its compiled pattern. */
export interface CompiledRule {
  readonly rule: HeadRule
  readonly pattern: RegExp
  /** Position among the rules of its tradition, outermost first. */
  readonly rank: number
}

export interface CompiledTradition {
  readonly tradition: Tradition
  readonly sections: readonly CompiledRule[]
  readonly containers: readonly CompiledRule[]
  readonly schedules: readonly CompiledRule[]
  readonly references: RegExp
  readonly definitions: RegExp
  readonly terms: readonly RegExp[]
  readonly openers: RegExp | undefined
  readonly categories: RegExp | undefined
  readonly repealed: RegExp | undefined
}

const SUFFIX =
  "(?:[ ]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|BIS|TER|QUATER)(?![\\p{L}])|-?[A-Za-z](?:bis|ter|quater)?(?![\\p{L}\\p{N}'’]))?"
const capitals = (words: string) => `${words}|${words.toUpperCase()}`
const capitalised = (words: string) =>
  words
    .split('|')
    .map((word) => (/^\p{Ll}/u.test(word) ? word[0]?.toUpperCase() + word.slice(1) : word))
    .join('|')
const SPANISH_CAPITALS = LATIN_ORDINALS.replace(/\[([^\]]*)\]|\?:|(\p{Ll})/gu, (all) =>
  all === '?:' ? all : all.toUpperCase(),
)

/** {N}: `5`, `24a`, `5bis`, `25.1`, `1er`, `1°`, `IV`, `premier`. */
const N = `(?<n>\\d+(?:[.‑–-]\\d+)*(?:\\.?[°ºª]|er(?![\\p{L}])|ère|ᵉʳ|o(?=[.\\s]))?${SUFFIX}|[IVXLCDM]+(?![\\p{L}\\p{N}])|${capitalised(LATIN_ORDINALS)}|${capitals('premier|unique|único|unico|única|primero|segundo|tercero')}|${LATIN_ORDINALS})`
/** {C}: the same, and a capital letter. */
const C = `(?<n>[IVXLC]+(?:er|ère|bis)?(?![\\p{L}\\p{N}])|\\d+(?:[.-]\\d+)*(?:er|ère|[°º])?(?:[ ]?(?:bis|ter|quater)(?![\\p{L}])|[ ]?[a-z](?![\\p{L}]))?|${capitalised(LATIN_ORDINALS)}|${capitals('premier|preliminar|préliminaire|primero|segundo|tercero|one|two|three|four|five')}|${SPANISH_CAPITALS}|[A-Z](?![\\p{L}]))`
const A = `(?<n>\\(?\\s?\\d+\\s?\\)?(?:\\s?مكرر[اً]*)?|${ARABIC_ORDINALS}(?:\\s?مكرر[اً]*)?)`
const Z = '(?<n>[一二三四五六七八九十百千零〇○两\\d]+)'
const O = `(?<n>${LATIN_ORDINALS}|${capitalised(LATIN_ORDINALS)}|${SPANISH_CAPITALS})`

function sourceOf(pattern: string): string {
  return pattern
    .replace('{O!}', `${SPANISH_CAPITALS}|${capitalised(LATIN_ORDINALS)}`)
    .replaceAll('{N}', N)
    .replaceAll('{C}', C)
    .replaceAll('{O}', O)
    .replaceAll('{A}', A)
    .replaceAll('{Z}', Z)
}

function compile(rules: readonly HeadRule[]): CompiledRule[] {
  return rules.flatMap((rule, rank) =>
    // A group's name may stand once in a pattern: each alternative at the top becomes a rule of its own.
    alternatives(rule.pattern).map((pattern) => ({
      rule,
      rank,
      pattern: new RegExp(`^(?:${sourceOf(pattern)})`, 'u'),
    })),
  )
}

/** `A{C}|{C}B` → `A{C}` and `{C}B`. */
function alternatives(pattern: string): string[] {
  const plain = /^\(\?:(.*\{[NCAZO]\}.*\|.*\{[NCAZO]\}.*)\)$/.exec(pattern)?.[1] ?? pattern
  return /\{[NCAZO]\}.*\|.*\{[NCAZO]\}/.test(plain) ? plain.split(/\|(?=\{[NCAZO]\}\\)/) : [pattern]
}

const cache = new WeakMap<Tradition, CompiledTradition>()

/** The tradition with its patterns compiled; compiled once. */
export function compiled(tradition: Tradition): CompiledTradition {
  const known = cache.get(tradition)
  if (known) return known
  const made: CompiledTradition = {
    tradition,
    sections: compile(tradition.sections),
    containers: compile(tradition.containers),
    schedules: compile(tradition.schedules),
    references: new RegExp(`(?:^|[^\\p{L}])(?:${tradition.references})\\.?\\s*$`, 'iu'),
    definitions: new RegExp(`(?<![\\p{L}])(?:${tradition.definitions})`, 'iu'),
    terms: tradition.terms.map((source) => new RegExp(source, 'u')),
    openers: tradition.openers
      ? new RegExp(`(?<=[\\p{L}\\p{N})”"»]) (?=(?:${tradition.openers})(?![\\p{L}]))`, 'u')
      : undefined,
    categories: tradition.categories ? new RegExp(`^(?:${tradition.categories})`, 'u') : undefined,
    repealed: tradition.repealed
      ? new RegExp(`^[\\s[(.…—–-]*(?:${tradition.repealed})[\\s\\])…,.;]*(?:$|[\\[(].{0,80}$)`, 'iu')
      : undefined,
  }
  cache.set(tradition, made)
  return made
}
