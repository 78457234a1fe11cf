import type { Element, Obligation } from '@concordance/protocol-model'
import { conflictsOf, listed } from './conflicts.ts'
import { toCriterion } from './criterion.ts'
import { type Found, findElement, holds, together } from './find-element.ts'
import type { LawIndex } from './law-index.ts'
import type { ElementQuery, Query } from './queries.ts'
import { type Ranked, rankCitations } from './rank.ts'
import { type Findings, type Judgement, statusOf } from './status.ts'
import type { Conflict, Criterion } from './types.ts'
import type { Unit } from './units.ts'

/** An obligation held against the laws: the citations in order, the elements and the status that follows. */
export interface Assessment extends Findings, Judgement {
  readonly conflicts: readonly Conflict[]
  readonly obligation: Obligation
  readonly query: Query
  readonly ranked: readonly Ranked[]
}

/** Citations read for the elements: so many of the best, and not below this share of the best one's score. */
const read = 6
const share = 0.45

export function assess(index: LawIndex, obligation: Obligation, query: Query): Assessment {
  const ranked = rankCitations(index, query)
  const top = ranked[0]?.score ?? 0
  const near = ranked.slice(0, read).filter(({ score }) => score >= top * share)
  const units = near.flatMap(({ citation }) => citation.clauses.flatMap((clause) => clause.units))
  const present = units.filter((unit) => together(index, unit, query.core, query.near))
  const found = new Map(
    obligation.elements.map((element) => {
      const spec = query.elements.get(element.id)
      return [element.id, lookFor(index, element, spec, present.length > 0 ? units : [])]
    }),
  )
  const conflicts = conflictsOf(index, obligation, query, present)
  const barred =
    query.bars.length > 0 && !index.corpus.units.some((unit) => together(index, unit, query.bars, 'sentence'))
  const criteria = obligation.elements.map((element) => {
    const criterion = toCriterion(index, element, query, found.get(element.id) ?? nothing)
    if (barred && element.essential) return { ...criterion, met: true, note: index.words.say('barred') }
    return contradicted(index, criterion, element, conflicts)
  })
  const findings = { criteria, found, present, barred }
  return {
    conflicts,
    obligation,
    query,
    ranked,
    ...findings,
    ...statusOf(index, obligation, query, findings),
  }
}

/** A number that holds in one clause and not in another shows nothing. */
function contradicted(
  index: LawIndex,
  criterion: Criterion,
  { id, limit }: Element,
  conflicts: readonly Conflict[],
): Criterion {
  const conflict = conflicts.find(({ element }) => element === id)
  if (!conflict || !criterion.met || conflict.values.every((value) => holds(value, limit))) return criterion
  return { ...criterion, met: false, note: index.words.say('conflict', { clauses: listed(conflict) }) }
}

const nothing: Found = { met: false, delegated: false }

function lookFor(
  index: LawIndex,
  element: Element,
  spec: ElementQuery | undefined,
  units: readonly Unit[],
): Found {
  if (!spec) return nothing
  const found = findElement(index, spec.anywhere ? index.corpus.units : units, spec, element.limit)
  return spec.absent ? { ...found, met: !found.met } : found
}
