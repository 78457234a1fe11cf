import type { Clause, ClauseKind, Law } from '@concordance/law-tree'
import type { TreeNode } from '@concordance/mdast-util-diff'

/** A law as a tree that can be compared, and the clause behind each of its nodes. */
export interface ClauseTree {
  readonly root: TreeNode
  /** Keyed by the node's path, child indices joined by dots. */
  readonly clauses: ReadonlyMap<string, PlacedClause>
}

export interface PlacedClause {
  readonly clause: Clause
  /** Depth in the law, 0-based. */
  readonly depth: number
  /** Place in reading order. */
  readonly order: number
}

const text = (value: string): TreeNode => ({ type: 'paragraph', children: [{ type: 'text', value }] })

/** The words of a clause without label and heading, white space joined. */
export const wordsOf = (clause: Clause): string =>
  clause.text.slice(clause.bodyStart).replace(/\s+/g, ' ').trim()

const above: ReadonlySet<ClauseKind> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
])

/**
 * A node for each clause: its kind and number are its fields, its heading and words its first children. Parts and
 * chapters stand beside their sections, not around them, so that a section is followed wherever it goes. Page furniture
 * and tables of contents are no part of the law and are left out.
 */
export function clauseTree(law: Law): ClauseTree {
  const clauses = new Map<string, PlacedClause>()
  const build = (clause: Clause, path: readonly number[], depth: number): TreeNode => {
    clauses.set(path.join('.'), { clause, depth, order: clauses.size })
    const own = [clause.heading ?? '', wordsOf(clause)].filter((part) => part !== '').map(text)
    const inner = above.has(clause.kind) ? [] : clause.children.filter(isProvision)
    const children = inner.map((child, index) => build(child, [...path, own.length + index], depth + 1))
    return {
      type: typeOf(clause.kind),
      kind: clause.kind,
      number: clause.number ?? '',
      children: [...own, ...children],
    }
  }
  const top: TreeNode[] = []
  const lay = (row: readonly Clause[], depth: number) => {
    for (const clause of row.filter(isProvision)) {
      top.push(build(clause, [top.length], depth))
      if (above.has(clause.kind)) lay(clause.children, depth + 1)
    }
  }
  lay(law.children, 0)
  for (const note of notesIn(law.children)) top.push(build(note, [top.length], 0))
  return { root: { type: 'root', children: top }, clauses }
}

/** Only units of one rank can be one and the same. */
const typeOf = (kind: ClauseKind): string =>
  above.has(kind) ? 'part' : kind === 'section' || kind === 'schedule' ? 'section' : 'item'

const isProvision = ({ role }: Clause): boolean => role !== 'furniture' && role !== 'toc' && role !== 'note'

/** Where notes stand differs from format to format: all of them come last. */
const notesIn = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => (clause.role === 'note' ? [clause] : notesIn(clause.children)))
