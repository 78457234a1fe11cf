import { type Clause, flatten, type Law } from '@concordance/law-tree'
import type { InstructionNoun } from '@concordance/templates'

/** One level of a place: a noun of the wording and the number, or the term, that stands with it. */
export interface PlaceLevel {
  readonly noun: string
  readonly n: string
}

export type Nouns = { readonly [noun: string]: InstructionNoun }

/** What is known of the clauses of a law: by citation, and how it calls its sections. */
export interface KnownPlaces {
  readonly clauses: ReadonlyMap<string, Clause>
  /** Place of a section or schedule in reading order, by citation. */
  readonly order: ReadonlyMap<string, number>
  readonly sectionNoun: 'section' | 'article'
}

const above: ReadonlySet<string> = new Set(['book', 'title', 'part', 'chapter', 'division', 'subdivision'])
const latin = '(?:bis|ter|quater|quinquies|[a-z]+(?:ies|decies))'
const romanNumber = /^[ivxl]{2,}$/i

/** Looks at several laws at once; where they share a citation the first counts. */
export function knownPlaces(...laws: readonly Law[]): KnownPlaces {
  const clauses = new Map<string, Clause>()
  const order = new Map<string, number>()
  const counts = { section: 0, article: 0 }
  for (const law of laws)
    for (const { clause } of flatten(law)) {
      if (clause.kind === 'text' || clauses.has(clause.path)) continue
      clauses.set(clause.path, clause)
      if (clause.kind === 'section') counts[isArticle(clause) ? 'article' : 'section']++
      if (law === laws[0]) order.set(clause.path, order.size)
    }
  return { clauses, order, sectionNoun: counts.article > counts.section ? 'article' : 'section' }
}

const isArticle = ({ element, label = '' }: Clause): boolean =>
  element === 'article' || /^\W*art/i.test(label)

/** The noun of a clause by its kind and the shape of its number. */
export function nounOf(
  { kind, number, term }: Pick<Clause, 'kind' | 'number' | 'term'>,
  known: KnownPlaces,
): string {
  if (kind === 'section') return known.sectionNoun
  if (kind === 'schedule') return 'schedule'
  if (above.has(kind)) return 'unit'
  if (kind === 'definition' && number === undefined) return term === undefined ? 'text' : 'definition'
  if (number === undefined) return 'text'
  return kind === 'subsection' ? 'subsection' : nounOfNumber(number)
}

const nounOfNumber = (n: string): string =>
  romanNumber.test(n) ? 'roman' : /^\p{L}+$/u.test(n) ? 'letter' : 'point'

/**
 * The levels of a citation from the section or schedule down. What cannot be told in levels is one level that cites it
 * as it is, so that every citation has words.
 */
export function levelsOf(path: string, known: KnownPlaces): readonly PlaceLevel[] {
  const levels = split(path, known)
  return levels && joinLevels(levels) === path ? levels : [{ noun: 'cited', n: path }]
}

function split(path: string, known: KnownPlaces): readonly PlaceLevel[] | undefined {
  const clause = known.clauses.get(path)
  if (clause && above.has(clause.kind)) return [{ noun: 'unit', n: path }]
  const [, annex, inAnnex = ''] = /^annex (\S+)(?: (\S.*))?$/.exec(path) ?? []
  if (annex !== undefined) {
    const first = /^[^()]*/.exec(inAnnex)?.[0] ?? ''
    const head: PlaceLevel = { noun: 'schedule', n: annex }
    const top =
      first === '' ? [] : [levelAt(path.slice(0, path.length - inAnnex.length + first.length), first, known)]
    return below([head, ...top], inAnnex.slice(first.length), known)
  }
  const [, number, rest = ''] =
    new RegExp(`^([^\\s()]+(?: ${latin}(?:-\\d+)?)?)(\\(.*)?$`, 'u').exec(path) ?? []
  if (number === undefined) return undefined
  const dotted = /^(\d+\p{L}?)\.\d+/u.exec(number)?.[1]
  const inSection =
    dotted !== undefined && known.clauses.get(number)?.kind !== 'section' && known.clauses.has(dotted)
  const head: PlaceLevel = { noun: known.sectionNoun, n: inSection ? dotted : number }
  return below(inSection ? [head, levelAt(number, number, known)] : [head], rest, known)
}

/** Adds the levels that stand in brackets. */
function below(head: readonly PlaceLevel[], rest: string, known: KnownPlaces): readonly PlaceLevel[] {
  const levels = [...head]
  for (const [, term, number = ''] of rest.matchAll(/\((?:“([^”]*)”|([^()“”]*))\)/gu)) {
    const prefix = joinLevels([
      ...levels,
      { noun: term === undefined ? 'point' : 'definition', n: term ?? number },
    ])
    levels.push(term === undefined ? levelAt(prefix, number, known) : { noun: 'definition', n: term })
  }
  return levels
}

function levelAt(path: string, n: string, known: KnownPlaces): PlaceLevel {
  const clause = known.clauses.get(path)
  const noun = clause ? nounOf(clause, known) : nounOfNumber(n)
  return { noun: noun === 'definition' || noun === 'text' ? nounOfNumber(n) : noun, n }
}

/** The citation that levels stand for; the inverse of `levelsOf`. */
export function joinLevels(levels: readonly PlaceLevel[]): string {
  const whole = levels.findLast(({ noun }) => noun === 'cited' || noun === 'unit')
  if (whole) return whole.n
  const [head, ...rest] = levels
  if (!head) return ''
  const annex = head.noun === 'schedule'
  return rest.reduce(
    (path, { noun, n }, index) =>
      noun === 'definition'
        ? `${path}(“${n}”)`
        : annex && index === 0
          ? `${path} ${n}`
          : !annex && index === 0 && n.startsWith(`${head.n}.`)
            ? n
            : `${path}(${n})`,
    annex ? `annex ${head.n}` : head.n,
  )
}

/**
 * A place in words: the first level in the form asked for, the others behind it. A language may name a definition before
 * the clause that it stands in.
 */
export function placeWords(levels: readonly PlaceLevel[], form: string, nouns: Nouns): string {
  const last = levels.at(-1)
  const within = last && nouns[last.noun]?.within
  if (last && within && form === 'the' && levels.length > 1)
    return within.replace('{n}', last.n).replace('{above}', placeWords(levels.slice(0, -1), form, nouns))
  return levels
    .map(({ noun, n }, index) => (nouns[noun]?.[index === 0 ? form : 'bare'] ?? '').replace('{n}', n))
    .join('')
}

const free = new Set(['definition', 'unit', 'cited'])
type NounPatterns = readonly (readonly [noun: string, pattern: RegExp])[]
const patterns = new WeakMap<Nouns, Map<string, NounPatterns>>()

/** Reads a place that was written in a form; nothing where the words are no place, or more than one. */
export function readPlace(words: string, form: string, nouns: Nouns): readonly PlaceLevel[] | undefined {
  const inner = form === 'the' ? readWithin(words, nouns) : undefined
  if (inner) return inner
  const levels: PlaceLevel[] = []
  let at = 0
  while (at < words.length) {
    const found = patternsOf(nouns, levels.length === 0 ? form : 'bare')
      .map(([noun, pattern]) => {
        pattern.lastIndex = at
        return [noun, pattern.exec(words)] as const
      })
      .find(([, match]) => match !== null)
    const [noun, match] = found ?? []
    if (noun === undefined || !match?.[1]) return undefined
    levels.push({ noun, n: match[1] })
    at = match.index + match[0].length
  }
  return levels.length > 0 ? levels : undefined
}

/** `the definition of “x” in subsection (1)` */
function readWithin(words: string, nouns: Nouns): readonly PlaceLevel[] | undefined {
  for (const [noun, { within }] of Object.entries(nouns)) {
    if (!within) continue
    const source = escaped(within).replace('\\{n\\}', '(.+?)').replace('\\{above\\}', '(.+)')
    const [, n, above] = new RegExp(`^${source}$`, 'u').exec(words) ?? []
    const levels = above === undefined ? undefined : readPlace(above, 'the', nouns)
    if (n !== undefined && levels) return [...levels, { noun, n }]
  }
  return undefined
}

function patternsOf(nouns: Nouns, form: string): NounPatterns {
  const known = patterns.get(nouns) ?? new Map<string, NounPatterns>()
  patterns.set(nouns, known)
  const made =
    known.get(form) ??
    Object.entries(nouns).flatMap(([noun, forms]): [string, RegExp][] => {
      const [before, after] = (forms[form] ?? '').split('{n}')
      if (before === undefined || after === undefined) return []
      const n = free.has(noun) ? '(.+?)' : `([^\\s(),;:“”«»]+(?: ${latin}(?:-\\d+)?)?)`
      return [[noun, new RegExp(`${escaped(before)}${n}${escaped(after)}`, 'uy')]]
    })
  known.set(form, made)
  return made
}

/** Words as a regular expression that finds them. */
export const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\u00a0/g, ' ')
