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
    const all = places.paragraphs.flatMap((paragraph) =>
      findWords(fold(paragraph.text), old).map((hit) => ({ paragraph, ...hit })),
    )
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

/** In the clause's own words first; only where they are not there, in those of its items. */
function hitsIn(clause: Clause, places: ClausePlaces, old: string): readonly Stretch[] {
  const own = hits(places.own(clause), old)
  if (own.length > 0) return own
  return clause.children.flatMap(withChildren).flatMap((child) => hits(places.own(child), old))
}

function hits(stretches: readonly Stretch[], old: string): Stretch[] {
  const found = new Map<string, Stretch>()
  stretches.forEach(({ paragraph, from, to }, order) => {
    for (const hit of findWords(fold(paragraph.text.slice(from, to)), old)) {
      const stretch = { paragraph, from: from + hit.from, to: from + hit.to }
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
