import { type AmendedLaw, type Amendment, applyAmendments } from '@concordance/drafting'
import type { Status } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { findingsOf } from './draft-instruments.ts'
import type { Loaded } from './model-instruments.ts'

/** The status of one obligation before and after. */
export interface Turn {
  readonly id: string
  readonly provision: string
  readonly before: Status
  readonly after: Status
  /** Why it stands so afterwards, in one sentence. */
  readonly because: string
  /** Paths of the clauses that contradict each other afterwards or, where none do, of those that showed before what is lost. */
  readonly clauses: readonly string[]
  /** What makes it worse: clauses that contradict each other, or words that are no longer there. */
  readonly cause: 'contradiction' | 'loss'
}

/** What amendments do to a law, as the mapping sees it. */
export interface BothWays extends AmendedLaw {
  readonly turns: readonly Turn[]
}

/** Applies amendments and maps the law again. */
export function bothWays(
  law: Law,
  amendments: readonly Amendment[],
  before: Statuses['obligations'],
  instruments: readonly Loaded[],
): BothWays {
  const amended = applyAmendments(law, amendments)
  const after = findingsOf(amended.law, instruments, [])
  return { ...amended, turns: turnsOf({ obligations: before }, { obligations: after }) }
}

/** As much of a mapping as tells statuses. */
interface Statuses {
  readonly obligations: readonly {
    readonly id: string
    readonly provision: string
    readonly status: Status
    readonly because: string
    readonly criteria: readonly {
      readonly id: string
      readonly met: boolean
      readonly path?: string
    }[]
    readonly conflicts?: readonly { readonly clauses: readonly { readonly path: string }[] }[]
  }[]
}

export function turnsOf(before: Statuses, after: Statuses): Turn[] {
  const known = new Map(before.obligations.map((one) => [one.id, one]))
  return after.obligations.map(({ id, provision, status, because, criteria, conflicts = [] }) => {
    const first = known.get(id)
    const old = new Set(first?.conflicts?.flatMap(({ clauses }) => clauses.map(({ path }) => path)))
    const against = conflicts.flatMap(({ clauses }) => clauses.map(({ path }) => path))
    const contradicts = against.some((path) => !old.has(path))
    const kept = new Set(criteria.flatMap((one) => (one.met ? [one.id] : [])))
    const lost = first?.criteria.flatMap((one) =>
      one.met && one.path && !kept.has(one.id) ? [one.path] : [],
    )
    return {
      id,
      provision,
      before: first?.status ?? status,
      after: status,
      because,
      clauses: [...new Set(contradicts ? against : lost)],
      cause: contradicts ? 'contradiction' : 'loss',
    }
  })
}

const rank: { readonly [status in Status]?: number } = { gap: 0, partial: 1, met: 2 }

/** Obligations that stand worse afterwards. */
const worseOf = (turns: readonly Turn[]): readonly Turn[] =>
  turns.filter(({ before, after }) => (rank[after] ?? 9) < (rank[before] ?? 0))

/**
 * One sentence that cannot be overlooked for each obligation that stands worse afterwards: the clauses it turns on, and
 * what to do; then why the mapping says so.
 */
export const warningsOf = (turns: readonly Turn[]): readonly string[] =>
  worseOf(turns).map(
    ({ id, provision, before, after, because, clauses, cause }) =>
      `WORSE AFTER THE BILL: ${provision} (${id}) falls from ${before} to ${after}${remedy(clauses, cause)}. ${because}`,
  )

function remedy(clauses: readonly string[], cause: Turn['cause']): string {
  if (clauses.length === 0) return '; read the clauses that the bill changes and bring back what served it'
  const named = `${clauses.length === 1 ? 'clause' : 'clauses'} ${clauses.join(', ')}`
  return cause === 'contradiction'
    ? ` because ${named} contradict each other; bring them to the same number`
    : ` because what ${named} said of it is lost or cut down; keep those words or bring in a provision that says the same`
}
