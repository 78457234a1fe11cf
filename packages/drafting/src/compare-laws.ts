import type { Clause, Law } from '@concordance/law-tree'
import { diffText, longestIncreasing, pairs } from '@concordance/mdast-util-diff'
import { type ClauseTree, clauseTree, wordsOf } from './clause-tree.ts'
import type { Change, ComparedClause, Comparison, ComparisonRow } from './comparison.ts'

/**
 * Compares two versions of a law, of any formats. Clauses are followed by their words, not by their numbers: one that
 * was renumbered or moved stays the same clause.
 */
export function compareLaws(before: Law, after: Law): Comparison {
  const a = clauseTree(before)
  const b = clauseTree(after)
  const origin = new Map<string, string>()
  for (const [from, to] of pairs(a.root, b.root)) {
    if (a.clauses.has(from.join('.')) && b.clauses.has(to.join('.'))) origin.set(to.join('.'), from.join('.'))
  }
  const moved = movedPaths(a, b, origin)
  const gone = goneAfter(a, new Set(origin.values()))
  const rows: ComparisonRow[] = [...(gone.get('') ?? [])]
  for (const [path, { clause, depth }] of b.clauses) {
    const from = origin.get(path)
    const old = from === undefined ? undefined : a.clauses.get(from)?.clause
    rows.push(rowOf(old, clause, depth, moved.has(path)))
    if (from !== undefined) rows.push(...(gone.get(from) ?? []))
  }
  return { before: headOf(before), after: headOf(after), rows, counts: countsOf(rows) }
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))

/**
 * Clauses that stand elsewhere: under another clause, or not in the longest row of siblings that kept their order. For a
 * child that goes with its parent nothing moved.
 */
function movedPaths(a: ClauseTree, b: ClauseTree, origin: ReadonlyMap<string, string>): Set<string> {
  const moved = new Set<string>()
  const families = new Map<string, string[]>()
  for (const path of b.clauses.keys()) {
    const from = origin.get(path)
    if (from === undefined) continue
    const parent = parentOf(path)
    if (parent !== '' && origin.get(parent) !== parentOf(from)) moved.add(path)
    else if (parent === '' && from.includes('.')) moved.add(path)
    else {
      const family = families.get(parent)
      if (family) family.push(path)
      else families.set(parent, [path])
    }
  }
  for (const family of families.values()) {
    const orders = family.map((path) => a.clauses.get(origin.get(path) as string)?.order ?? -1)
    const still = new Set(longestIncreasing(orders))
    for (const [index, path] of family.entries()) if (!still.has(index)) moved.add(path)
  }
  return moved
}

/** Deleted clauses, listed behind the last clause before them that is still there. */
function goneAfter(tree: ClauseTree, kept: ReadonlySet<string>): Map<string, ComparisonRow[]> {
  const gone = new Map<string, ComparisonRow[]>()
  let last = ''
  for (const [path, { clause, depth }] of tree.clauses) {
    if (kept.has(path)) {
      last = path
      continue
    }
    const row: ComparisonRow = { changes: ['deleted'], depth, before: sideOf(clause) }
    const list = gone.get(last)
    if (list) list.push(row)
    else gone.set(last, [row])
  }
  return gone
}

function rowOf(old: Clause | undefined, clause: Clause, depth: number, moved: boolean): ComparisonRow {
  const after = sideOf(clause)
  if (!old) return { changes: ['inserted'], depth, after }
  const before = sideOf(old)
  const edits = diffText(before.words, after.words)
  const headingEdits = diffText(before.heading, after.heading)
  const changes: Change[] = []
  if (moved) changes.push('moved')
  if (old.number !== clause.number || old.kind !== clause.kind) changes.push('renumbered')
  if (headingEdits.length > 0) changes.push('retitled')
  if (edits.length > 0) changes.push('reworded')
  return {
    changes,
    depth,
    before,
    after,
    ...(edits.length > 0 && { edits }),
    ...(headingEdits.length > 0 && { headingEdits }),
  }
}

const sideOf = (clause: Clause): ComparedClause => ({
  id: clause.id,
  kind: clause.kind,
  path: clause.path,
  label: clause.label ?? '',
  heading: clause.heading ?? '',
  words: wordsOf(clause),
})

const headOf = ({ title, language, source: { file, sha256 } }: Law): Comparison['before'] => ({
  title,
  file,
  sha256,
  language,
})

function countsOf(rows: readonly ComparisonRow[]): Comparison['counts'] {
  const counts = { inserted: 0, deleted: 0, moved: 0, renumbered: 0, retitled: 0, reworded: 0, unchanged: 0 }
  for (const { changes } of rows) {
    if (changes.length === 0) counts.unchanged++
    for (const change of changes) counts[change]++
  }
  return counts
}
