import type { LawIndex } from './law-index.ts'
import type { Query } from './queries.ts'
import { scoresOf } from './score.ts'
import type { Citation, Section, Unit } from './units.ts'
import { weights } from './weights.ts'

/** What is cited for an obligation, mostly a section, with its best sentence. */
export interface Ranked {
  readonly citation: Citation
  readonly score: number
  readonly unit: Unit
  /** It is here because of another section: for the penalty that it attaches, or because it makes a schedule apply. */
  readonly because?: Section
}

/** What text without a number keeps of its score: it can hardly be cited. */
const unnumbered = 0.6
/** What a clause keeps of the score of the section that it punishes, forbids or puts into force. */
const share = { referring: 0.9, further: 0.81, general: 0.7, schedule: 0.85 } as const
/** Citations that are followed, and the share of the best score from which on they are. */
const followed = { most: 3, least: 0.6 } as const

/** The best sentence of a citation so far, that of its best clause, and the score of its second clause. */
interface Best {
  unit: number
  score: number
  next: number
}

/** All citations with something of the obligation, best first. */
export function rankCitations(index: LawIndex, query: Query): Ranked[] {
  const { citations, units } = index.corpus
  const ranked = [...bestOf(index, query)].map(([place, { unit, score, next }]) => {
    const citation = citations[place] as Citation
    const known = citation.key === '' ? unnumbered : 1
    return { place, citation, score: known * (score + weights.second * next), unit: units[unit] as Unit }
  })
  ranked.sort((a, b) => b.score - a.score || a.place - b.place)
  return withReferring(index, query, ranked)
}

/** One pass over the sentences in reading order; those of a clause stand together. */
function bestOf(index: LawIndex, query: Query): Map<number, Best> {
  const { near, scores } = scoresOf(index, query)
  const { units } = index.corpus
  const found = new Map<number, Best>()
  for (let at = 0; at < near.length; ) {
    let unit = near[at] as number
    const { clause } = units[unit] as Unit
    const place = index.citationOf[unit] as number
    let score = scores[unit] as number
    for (at++; at < near.length && (units[near[at] as number] as Unit).clause === clause; at++) {
      const next = near[at] as number
      if ((scores[next] as number) <= score) continue
      unit = next
      score = scores[next] as number
    }
    if (score <= 0) continue
    const best = found.get(place)
    if (!best) found.set(place, { unit, score, next: 0 })
    else if (score > best.score) found.set(place, { unit, score, next: best.score })
    else best.next = Math.max(best.next, score)
  }
  return found
}

/** Adds the clauses that punish a breach of the best citations, and those that put a schedule into force. */
function withReferring(index: LawIndex, query: Query, ranked: readonly Ranked[]): Ranked[] {
  const merged = new Map(ranked.map((entry) => [entry.citation, entry]))
  const raise = (unit: Unit, score: number, because: Section): void => {
    const { citation } = unit.clause
    const known = merged.get(citation)
    if (!known || known.score < score)
      merged.set(citation, { citation, score, unit: known?.unit ?? unit, because })
  }
  const best = ranked[0]?.score ?? 0
  const { referring, reaching, general, schedules } = index.links
  for (const { citation, score } of ranked.slice(0, followed.most)) {
    if (score < best * followed.least) break
    const { section } = citation
    for (const unit of schedules.get(section) ?? []) raise(unit, score * share.schedule, section)
    if (!query.penal) continue
    const units = referring.get(section) ?? []
    for (const unit of units) {
      raise(unit, score * share.referring, section)
      for (const further of reaching.get(unit.clause.section) ?? [])
        raise(further, score * share.further, section)
    }
    if (units.length === 0) for (const unit of general) raise(unit, score * share.general, section)
  }
  return [...merged.values()].sort((a, b) => b.score - a.score)
}
