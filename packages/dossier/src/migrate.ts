import type { Finding, Stage } from './finding.ts'

/** How obligations of an earlier model go on, as the model itself tells. */
export interface ModelChanges {
  /** Id of a retired obligation to the ids that took its place. One successor has its sense; several share it. */
  readonly successors: ReadonlyMap<string, readonly string[]>
  /** Integer version of the model in which an obligation last changed. */
  readonly changedIn: ReadonlyMap<string, number>
  /** What the change file says of an id, where there is one. Its successors stand in `successors`. */
  readonly told?: ReadonlyMap<string, readonly ToldChange[]>
}

/** How an obligation went on after a version of the model. */
interface ToldChange {
  /** Last version that held it as it was. */
  readonly fromVersion: number
  readonly relation: 'renamed' | 'split' | 'merged' | 'narrowed' | 'widened'
}

/** Why a finding asks to be read again, though the law is the same. */
export interface ReadAgain {
  /** What became of the obligation since it was read; `changed` where the model does not say how. */
  readonly reason: 'changed' | Exclude<ToldChange['relation'], 'renamed'>
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
export function inModel(findings: readonly Finding[], changes: ModelChanges): readonly MigratedFinding[] {
  const there = new Set(findings.map(({ obligation }) => obligation))
  return findings
    .flatMap((finding): readonly MigratedFinding[] => {
      const ways = follow(finding.obligation, changes.successors)
      const free = ways.filter(([id]) => id === finding.obligation || !there.has(id))
      if (free.length === 0) return [finding]
      return free.map((way) => moved(finding, way, ways.length > 1, changes))
    })
    .sort((a, b) => (a.obligation < b.obligation ? -1 : 1))
}

/** An id that stands now, and those before it on the way there, the oldest first. */
type Way = readonly [id: string, before: readonly string[]]

/** Where a chain of successors ends; a ring of them, which the model forbids, ends where it began. */
function follow(
  id: string,
  successors: ModelChanges['successors'],
  before: readonly string[] = [],
): readonly Way[] {
  const next = successors.get(id) ?? []
  if (next.length === 0 || before.includes(id)) return [[id, before]]
  const ways = next.flatMap((one) => follow(one, successors, [...before, id]))
  return [...new Map(ways.map((way) => [way[0], way])).values()]
}

function moved(finding: Finding, [id, before]: Way, split: boolean, changes: ModelChanges): MigratedFinding {
  const from = id === finding.obligation ? {} : { from: finding.obligation }
  const read = finding.opinions.at(-1)?.model
  const reason = reasonOf([id, before], read, changes) ?? (split ? 'split' : undefined)
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

/** The last thing that the change file tells of the way since it was read; else whether the obligation changed. */
function reasonOf(
  [id, before]: Way,
  read: number | undefined,
  { changedIn, told }: ModelChanges,
): ReadAgain['reason'] | undefined {
  const ahead = [
    ...before.filter((one) => one !== id).flatMap((one) => told?.get(one) ?? []),
    ...(told?.get(id) ?? []).filter(({ fromVersion }) => read !== undefined && read <= fromVersion),
  ]
  const relation = ahead.map((one) => one.relation).findLast((one) => one !== 'renamed')
  if (relation !== undefined) return relation
  if (read === undefined) return undefined
  // A new id is new in the version that renamed it; that alone is no other wording.
  const seen = Math.max(read, ...ahead.map(({ fromVersion }) => fromVersion + 1))
  return seen < (changedIn.get(id) ?? 0) ? 'changed' : undefined
}
