import { comparable, parseCitation } from './citation.ts'
import { flatten } from './flatten.ts'
import type { Clause, Law } from './types.ts'

function byExactPath(law: Law, path: string): Clause | undefined {
  return flatten(law).find(({ clause }) => clause.path === path && clause.kind !== 'text')?.clause
}

/** Whether the level of a citation names the clause: by its number, the last part of `2.1`, or its term. */
function named(clause: Clause, level: string): boolean {
  if (clause.number === undefined) {
    const cited = clause.term ?? (clause.kind === 'text' ? undefined : /\(([^()]+)\)$/.exec(clause.path)?.[1])
    return cited !== undefined && comparable(cited) === level
  }
  const number = comparable(clause.number)
  return number === level || /^\d+(\.\d+)+$/.test(number)
    ? number === level || number.endsWith(`.${level}`)
    : false
}

function descend(clause: Clause, levels: readonly string[]): Clause | undefined {
  const [level, ...rest] = levels
  if (level === undefined) return clause
  for (const child of clause.children) {
    if (!named(child, level)) continue
    const found = descend(child, rest)
    if (found) return found
  }
  // A level that the citation leaves out: `5(a)` where the letters stand in the only paragraph.
  for (const child of clause.children) {
    if (child.kind === 'text' || child.children.length === 0) continue
    const found = descend(child, levels)
    if (found) return found
  }
  return undefined
}

/**
 * The clause that a citation names, or undefined. Tolerant of how it is written: `5(1)(a)`, `art. 5 (1) a)`,
 * `§ 5 Abs. 1`, `第五条第一款`, `schedule 1 2(1)`; also an eId or a path as printed in an outline.
 */
export function findClause(law: Law, citation: string): Clause | undefined {
  const exact = byExactPath(law, citation.trim())
  if (exact) return exact
  const flat = flatten(law)
  const id = flat.find(({ clause }) => clause.id === citation.trim())
  if (id) return id.clause
  const { annex, levels } = parseCitation(citation)
  const [first, ...rest] = levels
  if (annex !== undefined) {
    const schedules = flat.filter(({ clause }) => clause.kind === 'schedule')
    const schedule =
      schedules.find(({ clause }) => comparable(clause.number ?? '') === annex) ??
      (schedules.length === 1 ? schedules[0] : undefined)
    return schedule && descend(schedule.clause, levels)
  }
  if (first === undefined) return undefined
  // `2.1` is printed whole in laws that number paragraphs by their section.
  const starts = flat.filter(({ clause }) => {
    if (clause.number === undefined) return false
    return (clause.kind === 'section' || clause.path === clause.number) && comparable(clause.number) === first
  })
  for (const { clause } of starts) {
    const found = descend(clause, rest)
    if (found) return found
  }
  return undefined
}
