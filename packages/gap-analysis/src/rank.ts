import type { LawIndex } from './index-law.ts'
import type { Query } from './queries.ts'
import { scoreOf } from './score.ts'
import type { Section, Unit } from './units.ts'

/** A section that bears on an obligation, with its best sentence. */
export interface Ranked {
  readonly section: Section
  readonly score: number
  readonly unit: Unit
  /** The best sentences of its clauses, best first. */
  readonly others: readonly Unit[]
  /** The section is here for the penalty that it attaches to another. */
  readonly penaltyFor?: Section
}

/** What a second clause of the same section adds to the section's score, and what a penal clause takes from the clause it punishes. */
const second = 0.15
const penalShare = 0.9
const generalShare = 0.75
/** Sections that are followed to their penal clauses. */
const followed = 3

/** All sections with something of the obligation, best first. */
export function rankSections(index: LawIndex, query: Query): Ranked[] {
  const ranked: Ranked[] = []
  for (const section of index.corpus.sections) {
    const best: { unit: Unit; score: number }[] = []
    for (const clause of section.clauses) {
      let top: { unit: Unit; score: number } | undefined
      for (const unit of clause.units) {
        const score = scoreOf(index, unit.index, unit.words, query)
        if (score > 0 && (!top || score > top.score)) top = { unit, score }
      }
      if (top) best.push(top)
    }
    best.sort((a, b) => b.score - a.score)
    const [first, next] = best
    if (!first) continue
    const known = section.key === '' ? 0.6 : 1
    const score = known * (first.score + second * (next?.score ?? 0))
    ranked.push({ section, score, unit: first.unit, others: best.slice(1).map(({ unit }) => unit) })
  }
  ranked.sort((a, b) => b.score - a.score)
  return query.penal ? withPenalClauses(index, ranked) : ranked
}

/** Puts behind the best sections the clauses that punish a breach of them. */
function withPenalClauses(index: LawIndex, ranked: Ranked[]): Ranked[] {
  const merged = new Map(ranked.map((entry) => [entry.section, entry]))
  const raise = (unit: Unit, score: number, penaltyFor: Section): void => {
    const { section } = unit.clause
    const known = merged.get(section)
    if (known && known.score >= score) return
    merged.set(section, {
      section,
      score,
      unit,
      others: known ? [known.unit, ...known.others] : [],
      penaltyFor,
    })
  }
  const top = ranked[0]?.score ?? 0
  for (const { section, score } of ranked.slice(0, followed)) {
    if (score < top * 0.6) break
    const referring = index.penal.referring.get(section) ?? []
    for (const unit of referring) {
      raise(unit, score * penalShare, section)
      for (const further of index.penal.reaching.get(unit.clause.section) ?? [])
        raise(further, score * penalShare * penalShare, section)
    }
    if (referring.length === 0)
      for (const unit of index.penal.general) raise(unit, score * generalShare, section)
  }
  return [...merged.values()].sort((a, b) => b.score - a.score)
}
