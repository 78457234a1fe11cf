import { type GrammarText, pattern } from './grammar.ts'
import { type Group, groupsOf } from './groups.ts'

/** Units that belong together, outermost first: "paragraph (a) of section 5(2)", « l'article 5, paragraphe 2 ». */
export interface Chain {
  readonly groups: readonly Group[]
  /** Whose clause is meant. `unsaid`: nothing is said, so it is the law's own. */
  readonly law: 'own' | 'foreign' | 'unsaid'
  /** Excepted from a stretch of another law. */
  readonly excepting?: boolean
  readonly from: number
  readonly to: number
}

/** Letters behind and before a citation in which the name of another text is looked for. */
const nearby = 90

function linked(text: string, before: Group, next: Group, grammar: GrammarText): boolean {
  const between = text.slice(before.to, next.from)
  if (between.length > 24) return false
  const { inward, outward } = grammar.citation
  if (next.rank >= before.rank) return pattern(`^\\s*${outward}\\s*$`).test(between)
  return next.rank < before.rank && pattern(`^[\\s,]*${inward}\\s*$`).test(between)
}

function lawOf(text: string, from: number, to: number, grammar: GrammarText): Chain['law'] {
  const { own, foreign, cased, note, amender, following, former } = grammar.citation
  // A remark in brackets, or "et seq.", may stand between the number and the name of the law.
  const tail = text
    .slice(to, to + nearby)
    .replace(/^\s*\([^)]{0,60}\)/u, '')
    .replace(pattern(`^\\s*${following}`), '')
  if (pattern(`^\\s*${former}`).test(tail)) return 'foreign'
  const head = text.slice(Math.max(0, from - nearby), from)
  if (pattern(`^[\\s,]*${own}`).test(tail)) return 'own'
  if (pattern(`^${foreign}`).test(tail) || pattern(cased.foreign, 'u').test(tail)) return 'foreign'
  if (pattern(cased.before, 'u').test(head) || pattern(`(?:${note}|${amender})`).test(head)) return 'foreign'
  return 'unsaid'
}

/** Stretches in quotation marks of some length are words of another text, or to be put into one. */
function quotesOf(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/[“«„][^”»“]{40,}[”»“]|"[^"]{40,}"/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
}

/** Two sections are no chain; two lists may be: "Bst. a Ziff. 5". */
const twice = (row: readonly Group[], { rank, kind }: Group): boolean =>
  row.some((one) => one.rank === rank) && kind !== 'paragraph' && kind !== 'subparagraph'

/** All citations of a clause's text, with whose clauses they mean. */
export function chainsOf(text: string, start: number, grammar: GrammarText): Chain[] {
  const groups = groupsOf(text, start, grammar)
  const quotes = quotesOf(text)
  const rows: Group[][] = []
  for (const group of groups) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before && !twice(row, group) && linked(text, before, group, grammar)) row.push(group)
    else rows.push([group])
  }
  const chains = rows.map((row): Chain => {
    const from = row[0]?.from ?? 0
    const to = row.at(-1)?.to ?? 0
    const quoted = quotes.some(([open, close]) => from > open && to < close)
    return {
      groups: [...row].sort((a, b) => a.rank - b.rank),
      law: quoted ? 'foreign' : lawOf(text, from, to, grammar),
      from,
      to,
    }
  })
  return withoutExceptions(text, withSharedLaw(text, chains, grammar), grammar)
}

/** "Part II of the Penal Code, except sections 7 to 9": the exception is of the same law. */
function withoutExceptions(text: string, chains: readonly Chain[], grammar: GrammarText): Chain[] {
  const apart = pattern(`(?<!\\p{L})${grammar.citation.except}(?!\\p{L})`)
  const done: Chain[] = []
  for (const chain of chains) {
    const before = done.at(-1)
    const between = before?.law === 'foreign' ? text.slice(before.to, chain.from) : ''
    const excepted =
      chain.law === 'unsaid' && between.length < 120 && !/[.;]/.test(between) && apart.test(between)
    const goes = before?.law === 'foreign' && before.excepting && /^[\s,\p{L}]{0,8}$/u.test(between)
    done.push(excepted || goes ? { ...chain, law: 'foreign', excepting: true } : chain)
  }
  return done
}

/** "section 5 or section 6 of the Penal Code": what is said of the last holds for those beside it. */
function withSharedLaw(text: string, chains: readonly Chain[], grammar: GrammarText): Chain[] {
  const beside = pattern(`^\\s*${grammar.citation.beside}\\s*$`)
  const done: Chain[] = []
  let next: Chain | undefined
  for (const chain of chains.toReversed()) {
    const between = next && text.slice(chain.to, next.from)
    const shares = chain.law === 'unsaid' && next && between && between.length < 40 && beside.test(between)
    next = shares && next ? { ...chain, law: next.law } : chain
    done.push(next)
  }
  return done.reverse()
}
