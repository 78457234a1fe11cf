import { compareLaws } from '@concordance/drafting'
import { type Clause, flatten, type Law } from '@concordance/law-tree'
import type { ReadLaw } from './evidence.ts'
import type { Opinion } from './finding.ts'
import type { KeptLaw } from './laws.ts'
import type { Carry, Evidence, LostQuote } from './types.ts'

/** Looks up the quotes of one version of a law in a later one. */
export interface Alignment {
  readonly from: string
  readonly to: string
  readonly place: (evidence: Evidence) => { readonly moved: Evidence } | { readonly lost: LostQuote }
}

/** Aligns two versions clause by clause: a clause is followed by its words, not by its number. */
export function align(before: ReadLaw, after: ReadLaw): Alignment {
  const old = clausesOf(before.law)
  const now = clausesOf(after.law)
  const partner = new Map(
    compareLaws(before.law, after.law).rows.flatMap((row) =>
      row.before && row.after ? [[row.before.id, row.after.id] as const] : [],
    ),
  )
  return {
    from: before.sha256,
    to: after.sha256,
    place: (evidence) => {
      const source = old.get(evidence.clause)
      const aligned = now.get(partner.get(evidence.clause) ?? '')
      // Who cites a clause whole has read that nothing else stands in it: a proviso that is added makes it another.
      const whole = source !== undefined && bodyOf(source) === evidence.quote
      const holds = (clause: Clause) =>
        whole ? bodyOf(clause) === evidence.quote : clause.text.includes(evidence.quote)
      const holder =
        aligned && holds(aligned) ? aligned : onlyHolder([...now.values()].filter(holds), evidence.quote)
      if (holder) return { moved: movedTo(holder, evidence, after) }
      return {
        lost: {
          path: evidence.path,
          quote: evidence.quote,
          before: source?.text ?? evidence.quote,
          ...(aligned && { after: { clause: aligned.id, path: aligned.path, text: aligned.text } }),
        },
      }
    },
  }
}

const clausesOf = (law: Law): ReadonlyMap<string, Clause> =>
  new Map(flatten(law).map(({ clause }) => [clause.id, clause]))

const bodyOf = ({ text, bodyStart }: Clause): string => text.slice(bodyStart).trim()

/** Short words stand in many places; a place is only taken for theirs if nothing else holds them. */
function onlyHolder(holders: readonly Clause[], quote: string): Clause | undefined {
  return holders.length === 1 && quote.length >= 40 ? holders[0] : undefined
}

function movedTo(clause: Clause, { cited: _, ...evidence }: Evidence, law: ReadLaw): Evidence {
  const places = [clause.text.indexOf(evidence.quote, evidence.from), clause.text.indexOf(evidence.quote)]
  const from = places.find((place) => place >= 0) ?? 0
  return {
    ...evidence,
    law: law.sha256,
    file: law.file,
    clause: clause.id,
    path: clause.path,
    from,
    to: from + evidence.quote.length,
  }
}

/** What an alignment does to an opinion; nothing where the opinion does not quote the old version. */
export function carried(opinion: Opinion, { from, to, place }: Alignment): Carry | undefined {
  if (!opinion.evidence.some(({ law }) => law === from)) return undefined
  const lost: LostQuote[] = []
  const evidence = opinion.evidence.map((one) => {
    if (one.law !== from) return one
    const placed = place(one)
    if ('moved' in placed) return placed.moved
    lost.push(placed.lost)
    return one
  })
  return { act: 'carry', of: opinion.entry, from, to, evidence, lost }
}

/** The newest version that stands in the place of a law; itself where there is none. */
function newestOf(law: string, laws: readonly KeptLaw[]): string {
  const next = new Map(
    laws.flatMap(({ law: id, replacedBy }) => (replacedBy ? [[id, replacedBy] as const] : [])),
  )
  const seen = new Set<string>()
  let newest = law
  for (let step = next.get(newest); step !== undefined && !seen.has(step); step = next.get(newest)) {
    seen.add(step)
    newest = step
  }
  return newest
}

/** Pairs of versions in which an opinion's quotes have not been looked up yet. */
export function pending(opinion: Opinion, laws: readonly KeptLaw[]): readonly (readonly [string, string])[] {
  const done = new Set(opinion.lost.map(({ quote, in: to }) => `${to} ${quote}`))
  const pairs = opinion.evidence.flatMap(({ law, quote }) => {
    const to = newestOf(law, laws)
    return to === law || done.has(`${to} ${quote}`) ? [] : [[law, to] as const]
  })
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()]
}
