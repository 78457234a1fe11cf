import { type Clause, findClause, type Law } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { applyAmendments } from './apply-amendments.ts'

/**
 * Amendments as a bill words them: where the words that are replaced are a whole clause, the clause is replaced. One for
 * which that would not give the same law stays as it is.
 */
export const asWholeClauses = (law: Law, amendments: readonly Amendment[]): readonly Amendment[] =>
  amendments.map((amendment) => {
    if (amendment.action !== 'replace' || amendment.new.trim() === '') return amendment
    const clause = findClause(law, amendment.place.path)
    const alone = amendments.filter(({ place }) => place.path === amendment.place.path).length === 1
    if (!clause || !alone || clause.kind !== 'definition' || plain(clause.text) !== plain(amendment.old))
      return amendment
    const whole = { ...amendment, old: '' }
    return sameLaw(law, amendment, whole) ? whole : amendment
  })

function sameLaw(law: Law, one: Amendment, other: Amendment): boolean {
  const [a, b] = [one, other].map((amendment) => applyAmendments(law, [amendment]))
  return (
    a !== undefined &&
    b?.refused.length === 0 &&
    JSON.stringify(shown(a.law)) === JSON.stringify(shown(b.law))
  )
}

/** A law without what identifies clauses inside the program. */
const shown = ({ children }: Law): unknown => children.map(shownClause)
const shownClause = ({ kind, number, path, heading, term, text, children }: Clause): unknown => [
  kind,
  number,
  path,
  heading,
  term,
  plain(text),
  children.map(shownClause),
]

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
