import type { Finding, Stage } from './finding.ts'

/** How obligations of an earlier model go on, as the model itself tells. */
export interface ModelChanges {
  /** Id of a retired obligation to the ids that took its place. One successor has its sense; several share it. */
  readonly successors: ReadonlyMap<string, readonly string[]>
  /** Integer version of the model in which an obligation last changed. */
  readonly changedIn: ReadonlyMap<string, number>
}

/** Why a finding asks to be read again, though the law is the same. */
export interface ReadAgain {
  /** The obligation changed since it was read; or its place was taken by several. */
  readonly reason: 'changed' | 'split'
  /** Id under which it was found, where that is another one. */
  readonly from?: string
  /** Version of the model that was read. */
  readonly model?: number
}

/** A finding under the id that the obligation has now. */
export interface MigratedFinding extends Finding {
  /** Id under which it was found, where that is another one. */
  readonly from?: string
  readonly readAgain?: ReadAgain
}

/**
 * Findings as a newer version of the model has them. Entries stay as they were written; rows that did not change stay as
 * they are, a renamed one moves along, and only those that changed ask to be read again. A finding that was made on the
 * new id already stands; the earlier one then stays under its own id.
 */
export function inModel(
  findings: readonly Finding[],
  { successors, changedIn }: ModelChanges,
): readonly MigratedFinding[] {
  const there = new Set(findings.map(({ obligation }) => obligation))
  return findings
    .flatMap((finding): readonly MigratedFinding[] => {
      const targets = follow(finding.obligation, successors)
      const free = targets.filter((id) => id === finding.obligation || !there.has(id))
      if (free.length === 0) return [finding]
      return free.map((id) => moved(finding, id, targets.length > 1, changedIn.get(id)))
    })
    .sort((a, b) => (a.obligation < b.obligation ? -1 : 1))
}

/** Where a chain of successors ends; a ring of them, which the model forbids, ends where it began. */
function follow(
  id: string,
  successors: ModelChanges['successors'],
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const next = successors.get(id) ?? []
  if (next.length === 0 || seen.has(id)) return [id]
  return [...new Set(next.flatMap((one) => follow(one, successors, new Set([...seen, id]))))]
}

function moved(finding: Finding, id: string, split: boolean, changed = 0): MigratedFinding {
  const from = id === finding.obligation ? {} : { from: finding.obligation }
  const read = finding.opinions.at(-1)?.model
  const reason = split ? 'split' : read !== undefined && read < changed ? 'changed' : undefined
  if (reason === undefined) return { ...finding, obligation: id, ...from }
  // What was agreed on other words is not agreed.
  const stage: Stage = finding.stage === 'agreed' ? 'second-reading' : finding.stage
  return {
    ...finding,
    obligation: id,
    stage,
    ...from,
    readAgain: { reason, ...from, ...(read !== undefined && { model: read }) },
  }
}
