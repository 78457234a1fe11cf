import { type Clause, type FlatClause, flatten, type Law } from '@concordance/law-tree'

/** A law as the drafter asks for it; made once for a draft. */
export interface LawPlaces {
  readonly rows: readonly FlatClause[]
  readonly byId: ReadonlyMap<string, FlatClause>
  /** Sections of the body in reading order; those of schedules, of quoted law and of notes, and those numbered in words are left out. */
  readonly sections: readonly Clause[]
  /** The section that holds a clause, or undefined for one in a schedule or above all sections. */
  readonly sectionOf: (id: string) => Clause | undefined
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
  return {
    rows,
    byId,
    sections,
    sectionOf: (id) => {
      const row = byId.get(id)
      return row && family(row).find((one) => real.has(one))
    },
  }
}

/** The clause and all below it, as printed. */
export const wordsOf = (clause: Clause): string => [clause.text, ...clause.children.map(wordsOf)].join('\n')
