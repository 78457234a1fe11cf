import type { Element, Obligation } from '@concordance/protocol-model'
import { type Found, findElement, isPower, isTreaty, together } from './find-element.ts'
import type { LawIndex } from './index-law.ts'
import { message } from './messages.ts'
import type { Query } from './queries.ts'
import { quoteOf } from './quote.ts'
import { type Ranked, rankCitations } from './rank.ts'

import type { Criterion, Status } from './types.ts'
import type { Unit } from './units.ts'

/** An obligation held against the laws: the sections in order, the elements and the status that follows. */
export interface Assessment {
  readonly obligation: Obligation
  readonly query: Query
  readonly ranked: readonly Ranked[]
  readonly criteria: readonly Criterion[]
  readonly status: Status
  readonly because: string
  /** Sentences in which the core of the obligation comes together. */
  readonly present: readonly Unit[]
}

/** Sections read for the elements: so many of the best, and not below this share of the best one's score. */
const read = 6
const share = 0.45

export function assess(index: LawIndex, obligation: Obligation, query: Query): Assessment {
  const ranked = rankCitations(index, query)
  const top = ranked[0]?.score ?? 0
  const near = ranked.slice(0, read).filter(({ score }) => score >= top * share)
  const units = near.flatMap(({ citation }) => citation.clauses.flatMap((clause) => clause.units))
  const present = units.filter((unit) => together(index, unit, query.core, query.near))
  const found = new Map(
    obligation.elements.map((element) => [
      element.id,
      lookFor(index, element, query, present.length > 0 ? units : []),
    ]),
  )
  const criteria = obligation.elements.map((element) =>
    toCriterion(index, element, query, found.get(element.id)),
  )
  return {
    obligation,
    query,
    ranked,
    criteria,
    present,
    ...statusOf(index, obligation, query, criteria, found, present),
  }
}

function lookFor(index: LawIndex, element: Element, query: Query, units: readonly Unit[]): Found {
  const spec = query.elements.get(element.id)
  if (!spec) return { met: false, delegated: false }
  const found = findElement(index, spec.anywhere ? index.corpus.units : units, spec, element.limit)
  return spec.absent ? { ...found, met: !found.met } : found
}

function toCriterion(index: LawIndex, element: Element, query: Query, found: Found | undefined): Criterion {
  const base = { id: element.id, met: found?.met ?? false, essential: element.essential }
  const unit = found?.unit
  if (!unit) {
    const near = found?.spoiled
    const note = near ? message('notFoundNear', { path: near.clause.clause.path }) : message('notFound')
    return { ...base, quote: '', note }
  }
  const place = {
    quote: quoteOf(unit, found.at),
    clause: unit.clause.clause.id,
    path: unit.clause.clause.path,
    file: unit.clause.section.law.source.file,
  }
  const concepts = (query.elements.get(element.id)?.all ?? [])
    .map((group) => nameOf(index, unit, group.features))
    .join(', ')
  const value = found.value === undefined ? '' : Math.round(found.value * 100) / 100
  const unitName = element.limit?.unit ?? ''
  const note = found.delegated
    ? message(isTreaty(index, unit) ? 'treaty' : 'delegated')
    : value === ''
      ? message('found', { concepts })
      : found.met
        ? message('foundMeasure', { concepts, value, unit: unitName })
        : message('tooLittle', { value, unit: unitName, limit: element.limit?.value ?? '' })
  return { ...base, ...place, note }
}

function nameOf(index: LawIndex, unit: Unit, features: readonly number[]): string {
  const best = [...features].sort((a, b) => at(b) - at(a))[0] ?? 0
  function at(feature: number): number {
    return index.table[unit.index * index.space.size + feature] ?? 0
  }
  return index.space.nameOf(best)
}

function statusOf(
  index: LawIndex,
  obligation: Obligation,
  query: Query,
  criteria: readonly Criterion[],
  found: ReadonlyMap<string, Found>,
  present: readonly Unit[],
): { status: Status; because: string } {
  const core = query.core.map(({ features }) => features.map(index.space.nameOf).join(' or ')).join(' with ')
  const chosen =
    query.choice.length === 0 ||
    index.corpus.units.some((unit) => together(index, unit, query.choice, 'sentence'))
  if (!chosen)
    return {
      status: 'na',
      because: message('na', {
        choice: query.choice.map(({ features }) => features.map(index.space.nameOf).join(' or ')).join(', '),
      }),
    }
  const { elements, groups } = query.gate
  const gated =
    elements.length + groups.length === 0 ||
    elements.some((id) => found.get(id)?.met || found.get(id)?.delegated) ||
    groups.some((group) => present.some((unit) => together(index, unit, [group], 'sentence')))
  if (present.length === 0 || !gated) return { status: 'gap', because: gapReason(index, core) }
  const essential = criteria.filter((criterion) => criterion.essential)
  const missing = essential.filter(({ met }) => !met)
  if (missing.length === 0) return { status: 'met', because: message('met', { total: essential.length }) }
  const names = missing
    .map(({ id }) => obligation.elements.find((element) => element.id === id)?.text.en ?? id)
    .join('; ')
  const delegated = present.every((unit) => isPower(index, unit))
  const values = { found: essential.length - missing.length, total: essential.length, missing: names }
  return { status: 'partial', because: message(delegated ? 'partialDelegated' : 'partial', values) }
}

function gapReason(index: LawIndex, core: string): string {
  const elsewhere = index.links.external[0]
  return elsewhere
    ? message('gapElsewhere', { core, path: elsewhere.clause.clause.path })
    : message('gap', { core })
}
