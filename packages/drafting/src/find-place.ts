import { type Clause, findClause } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { type ClausePlaces, type Stretch, withChildren } from './clause-places.ts'
import { findWords, fold } from './folded-text.ts'

/** Why an amendment cannot be written. */
export interface Refused {
  readonly rule: string
  readonly reason: string
}

export const refusal = (rule: string, reason: string): Refused => ({ rule, reason })

export const isRefused = (value: object): value is Refused => 'rule' in value && 'reason' in value

/** Where the old words of an amendment stand, and what was worth telling on the way. */
export interface Found extends Stretch {
  readonly clause: Clause | undefined
  readonly note?: string
}

/**
 * The one place at which the old words stand in the clause or below it. Where the clause is not there or does not hold
 * them and the base is another file (`elsewhere`), the whole text is searched, and one single place is taken.
 */
export function findOld(
  { old, place }: Amendment,
  places: ClausePlaces,
  elsewhere: boolean,
): Found | Refused {
  const clause = findClause(places.law, place.path)
  const inClause = clause ? hitsIn(clause, places, old) : []
  const [only] = inClause
  if (only && inClause.length === 1) return { ...only, clause }
  if (inClause.length > 1) return twice(old, inClause.length, `clause ${place.path}`)
  if (elsewhere) {
    const anywhere = places.paragraphs.flatMap((paragraph) =>
      findWords(fold(paragraph.text), old).map((hit) => ({ paragraph, ...hit })),
    )
    const whole = anywhere.filter(isWhole)
    const all = whole.length > 0 ? whole : anywhere
    const [other] = all
    const found = other && places.clausesIn(other.paragraph).at(-1)
    if (other && all.length === 1)
      return {
        ...other,
        clause: found,
        note: `its words were found ${found ? `in clause ${found.path}` : 'outside the clauses'}, not in ${place.path}`,
      }
    if (all.length > 1) return twice(old, all.length, 'the base, though not in the clause named')
  }
  return clause ? missing(old, place.path) : noClause(place.path)
}

/** The clause itself, for amendments that quote no words. */
export function clauseOf({ place }: Amendment, places: ClausePlaces): Clause | Refused {
  return findClause(places.law, place.path) ?? noClause(place.path)
}

/**
 * Whole words before parts of words, and the clause's own before those of its items: the first kind that is there at all.
 */
function hitsIn(clause: Clause, places: ClausePlaces, old: string): readonly Stretch[] {
  const own = hits(places.own(clause), old)
  const below = clause.children.flatMap(withChildren).flatMap((child) => hits(places.own(child), old))
  const kinds = [own.filter(isWhole), below.filter(isWhole), own, below]
  return kinds.find((kind) => kind.length > 0) ?? []
}

type Hit = Stretch & { readonly whole: boolean }

const isWhole = ({ whole }: { readonly whole: boolean }): boolean => whole

function hits(stretches: readonly Stretch[], old: string): Hit[] {
  const found = new Map<string, Hit>()
  stretches.forEach(({ paragraph, from, to }, order) => {
    for (const hit of findWords(fold(paragraph.text.slice(from, to)), old)) {
      const stretch = { paragraph, from: from + hit.from, to: from + hit.to, whole: hit.whole }
      found.set(`${paragraph.part ?? ''} ${paragraph.start ?? order} ${stretch.from}`, stretch)
    }
  })
  return [...found.values()]
}

const noClause = (path: string): Refused =>
  refusal('no-clause', `The base has no clause ${path}; check the citation and that it is the right version.`)

const missing = (old: string, path: string): Refused =>
  refusal(
    'old-words-missing',
    `The words “${shown(old)}” do not stand in clause ${path}; check that the amendment was made on this version.`,
  )

const twice = (old: string, count: number, where: string): Refused =>
  refusal(
    'old-words-twice',
    `The words “${shown(old)}” stand ${count} times in ${where}; quote more of the words around them.`,
  )

const shown = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words)
