import type { LawIndex } from './law-index.ts'
import type { Query } from './queries.ts'
import { scoresOf } from './score.ts'
import type { Citation, Section, Unit } from './units.ts'

/** What is cited for an obligation, mostly a section, with its best sentence. */
export interface Ranked {
  readonly citation: Citation
  readonly score: number
  readonly unit: Unit
  /** It is here because of another section: for the penalty that it attaches, or because it makes a schedule apply. */
  readonly because?: Section
}

/** What a second clause adds to the score of a citation. */
const second = 0.15
/** What a clause keeps of the score of the section that it punishes, forbids or puts into force. */
const share = { referring: 0.9, further: 0.81, general: 0.7, schedule: 0.85 } as const
/** Citations that are followed, and the share of the best score from which on they are. */
const followed = { most: 3, least: 0.6 } as const

/** All citations with something of the obligation, best first. */
export function rankCitations(index: LawIndex, query: Query): Ranked[] {
  const scores = scoresOf(index, query)
  const ranked: Ranked[] = []
  for (const citation of index.corpus.citations) {
    let first: { unit: Unit; score: number } | undefined
    let next = 0
    for (const clause of citation.clauses) {
      let top: { unit: Unit; score: number } | undefined
      for (const unit of clause.units) {
        const score = scores[unit.index] ?? 0
        if (score > 0 && (!top || score > top.score)) top = { unit, score }
      }
      if (!top) continue
      if (!first || top.score > first.score) {
        next = first?.score ?? 0
        first = top
      } else next = Math.max(next, top.score)
    }
    if (!first) continue
    const known = citation.key === '' ? 0.6 : 1
    ranked.push({ citation, score: known * (first.score + second * next), unit: first.unit })
  }
  ranked.sort((a, b) => b.score - a.score)
  return withReferring(index, query, ranked)
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
