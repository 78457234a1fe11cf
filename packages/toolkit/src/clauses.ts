import type { Clause, ClauseKind, Law } from '@concordance/law-tree'
import type { VFileMessage } from 'vfile-message'
import { placeOf } from './problem.ts'

/** A clause as `read --json` prints it: flat, in reading order, with its parent's id. */
export interface ClauseRow {
  readonly id: string
  readonly kind: ClauseKind
  readonly number?: string
  readonly label?: string
  readonly path: string
  readonly heading?: string
  readonly term?: string
  /** Own text, without the children's. */
  readonly text: string
  readonly parent?: string
  /** 1-based line, or page, in the source file where it has such. */
  readonly line?: number
  readonly page?: number
  readonly repealed?: boolean
  /** 0 for a clause at the top. */
  readonly depth: number
}

export interface MessageRow {
  readonly level: 'error' | 'warning' | 'info'
  readonly rule: string
  readonly reason: string
  readonly place: string
}

/** All clauses of a law in reading order. */
export function clauseRows(law: Law): readonly ClauseRow[] {
  const rows: ClauseRow[] = []
  const visit = (clauses: readonly Clause[], depth: number, parent: string | undefined) => {
    for (const clause of clauses) {
      rows.push(toRow(clause, depth, parent))
      visit(clause.children, depth + 1, clause.id)
    }
  }
  visit(law.children, 0, undefined)
  return rows
}

function toRow(clause: Clause, depth: number, parent: string | undefined): ClauseRow {
  const { id, kind, number, label, path, heading, term, text, repealed } = clause
  const anchor = clause.spans[0]?.anchor
  return {
    id,
    kind,
    ...(number === undefined ? {} : { number }),
    ...(label === undefined ? {} : { label }),
    path,
    ...(heading === undefined ? {} : { heading }),
    ...(term === undefined ? {} : { term }),
    text,
    ...(parent === undefined ? {} : { parent }),
    ...(anchor?.line === undefined ? {} : { line: anchor.line }),
    ...(anchor?.page === undefined ? {} : { page: anchor.page }),
    ...(repealed ? { repealed } : {}),
    depth,
  }
}

/** Messages as plain data. */
export const messageRows = (messages: readonly VFileMessage[]): readonly MessageRow[] =>
  messages.map((message) => ({
    level: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
    rule: [message.source, message.ruleId].filter(Boolean).join(':'),
    reason: message.reason,
    place: placeOf(message),
  }))
