import { type Clause, type FlatClause, flatten, type Law } from '@concordance/law-tree'

/** A law as the drafter asks for it; made once for a draft. */
export interface LawPlaces {
  readonly rows: readonly FlatClause[]
  readonly byId: ReadonlyMap<string, FlatClause>
  /** Sections of the body in reading order; those of schedules, of quoted law and of notes, and those numbered in words are left out. */
  readonly sections: readonly Clause[]
  /** The section that holds a clause, or undefined for one in a schedule or above all sections. */
  readonly sectionOf: (id: string) => Clause | undefined
  /** Whether a new paragraph can stand behind a clause: false where the next one begins in the same paragraph. */
  readonly ends: (clause: Clause) => boolean
  /** Whether a clause shares no paragraph with the one before it or behind it. */
  readonly alone: (clause: Clause) => boolean
}

export function lawPlaces(law: Law): LawPlaces {
  const rows = flatten(law)
  const byId = new Map(rows.map((row) => [row.clause.id, row]))
  const family = (row: FlatClause): readonly Clause[] => [...row.ancestors, row.clause]
  const outside = (row: FlatClause): boolean =>
    family(row).some(({ kind, quoted, role }) => kind === 'schedule' || quoted === true || role !== undefined)
  const sections = rows.flatMap((row) =>
    row.clause.kind === 'section' && /^\p{L}{0,2}\.?\s?\d/u.test(row.clause.path) && !outside(row)
      ? [row.clause]
      : [],
  )
  const real = new Set(sections)
  const order = new Map(rows.map(({ clause }, index) => [clause.id, index]))
  const ends = (clause: Clause): boolean => {
    const leaf = lastOf(clause)
    const next = rows[(order.get(leaf.id) ?? 0) + 1]?.clause
    return next === undefined || parted(leaf, next)
  }
  return {
    rows,
    byId,
    sections,
    sectionOf: (id) => {
      const row = byId.get(id)
      return row && family(row).find((one) => real.has(one))
    },
    ends,
    alone: (clause) => {
      const before = rows[(order.get(clause.id) ?? 0) - 1]?.clause
      return ends(clause) && (before === undefined || parted(before, clause))
    },
  }
}

/** Whether the words of a clause end in another paragraph than those of the next begin. */
function parted(one: Clause, next: Clause): boolean {
  const from = one.spans.at(-1)?.anchor
  const to = next.spans[0]?.anchor
  return !from || !to || from.start !== to.start || from.part !== to.part
}

/** The last clause below a clause, or itself. */
export function lastOf(clause: Clause): Clause {
  const below = clause.children.at(-1)
  return below ? lastOf(below) : clause
}

/** The clause and all below it, as printed. */
export const wordsOf = (clause: Clause): string => [clause.text, ...clause.children.map(wordsOf)].join('\n')
