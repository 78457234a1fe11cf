import type { Clause, FlatClause, Law, OutlineRow } from './types.ts'

const known = new WeakMap<Law, readonly FlatClause[]>()

/** Every clause in reading order, with parent, ancestors and line; made once for a law. */
export function flatten(law: Law): readonly FlatClause[] {
  const before = known.get(law)
  if (before) return before
  const flat: FlatClause[] = []
  const walk = (clauses: readonly Clause[], ancestors: readonly Clause[]) => {
    const parent = ancestors.at(-1)
    for (const clause of clauses) {
      const line = clause.spans[0]?.anchor.line
      flat.push({
        clause,
        ancestors,
        ...(parent ? { parent: parent.id } : {}),
        ...(line === undefined ? {} : { line }),
      })
      if (clause.children.length > 0) walk(clause.children, [...ancestors, clause])
    }
  }
  walk(law.children, [])
  known.set(law, flat)
  return flat
}

/** The rows `clauses` of `concordance read --json`. */
export function toOutlineRows(law: Law): OutlineRow[] {
  return flatten(law).map(({ clause, parent, line }) => ({
    id: clause.id,
    kind: clause.kind,
    number: clause.number ?? null,
    path: clause.path,
    heading: clause.heading ?? null,
    text: clause.text,
    parent: parent ?? null,
    line: line ?? null,
  }))
}
