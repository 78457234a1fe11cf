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
  }[]
}

export function turnsOf(before: Statuses, after: Statuses): Turn[] {
  const statuses = new Map(before.obligations.map(({ id, status }) => [id, status]))
  return after.obligations.map(({ id, provision, status, because }) => ({
    id,
    provision,
    before: statuses.get(id) ?? status,
    after: status,
    because,
  }))
}

const rank: { readonly [status in Status]?: number } = { gap: 0, partial: 1, met: 2 }

/** Obligations that stand worse afterwards. */
const worseOf = (turns: readonly Turn[]): readonly Turn[] =>
  turns.filter(({ before, after }) => (rank[after] ?? 9) < (rank[before] ?? 0))

/** One sentence that cannot be overlooked for each obligation that stands worse afterwards. */
export const warningsOf = (turns: readonly Turn[]): readonly string[] =>
  worseOf(turns).map(
    ({ id, provision, before, after, because }) =>
      `WORSE AFTER THE BILL: ${provision} (${id}) falls from ${before} to ${after}. ${because}`,
  )
