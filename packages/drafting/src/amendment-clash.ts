import type { Clause } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { type Refused, refusal } from './find-place.ts'

/** What amendments before this one do to a clause, as far as another can clash with it. */
interface Done {
  readonly within: readonly Clause[]
  readonly instead?: readonly Clause[]
  readonly text?: string
  readonly number?: string
}

/**
 * Why an amendment cannot stand beside those before it: one of the two would be lost without a word. New clauses beside a
 * clause that is replaced are no clash. `parents` gives the id of the clause above, by id.
 */
export function clash(
  { action, place, old }: Amendment,
  clause: Clause,
  changes: ReadonlyMap<string, Done>,
  parents: ReadonlyMap<string, string | undefined>,
): Refused | undefined {
  const beside = action === 'insert' && old.trim() === '' && place.position !== 'in'
  const done = changes.get(clause.id)
  if (done?.instead && !beside && !(action === 'insert' && clause.kind === 'definition'))
    return changedAlready(clause)
  for (let above = parents.get(clause.id); above !== undefined; above = parents.get(above))
    if (changes.get(above)?.instead)
      return refusal(
        'changed-already',
        `Clause ${clause.path} lies in a clause that an amendment before this one replaces or repeals as a whole; keep one of the two.`,
      )
  if (action === 'renumber' && done?.number !== undefined)
    return refusal(
      'changed-already',
      `Clause ${clause.path} is renumbered by an amendment before this one; keep one of the two numbers.`,
    )
  const whole = (action === 'replace' || action === 'repeal') && old.trim() === ''
  const lost = whole ? touchedIn(clause, changes) : undefined
  return lost === undefined
    ? undefined
    : refusal(
        'changed-already',
        `Clause ${clause.path} is replaced or repealed as a whole, but an amendment before this one changes ${lost.path}; keep one of the two.`,
      )
}

export const changedAlready = ({ path }: Clause): Refused =>
  refusal(
    'changed-already',
    `Clause ${path} was replaced or repealed by an amendment before this one; keep one of the two.`,
  )

/** The first clause, of this one and those below, whose change would go with the whole. */
function touchedIn(clause: Clause, changes: ReadonlyMap<string, Done>): Clause | undefined {
  const done = changes.get(clause.id)
  if (done && (done.text !== undefined || done.number !== undefined || done.within.length > 0)) return clause
  for (const child of clause.children) {
    if (changes.has(child.id)) return child
    const below = touchedIn(child, changes)
    if (below) return below
  }
  return undefined
}
