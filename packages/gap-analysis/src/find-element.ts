import type { Limit, Scope } from '@concordance/protocol-model'
import type { LawIndex } from './law-index.ts'
import { measureOf } from './measure-of.ts'
import type { Measure } from './measures.ts'
import type { ElementQuery, Group } from './queries.ts'
import { has } from './score.ts'
import { at, strength } from './strengths.ts'
import type { IndexedClause, Section, Unit } from './units.ts'

/** Where an element was found, or what came nearest. */
export interface Found {
  readonly met: boolean
  readonly unit?: Unit
  /** Found only in a power to make rules. */
  readonly delegated: boolean
  /** What was measured, in the limit's unit. */
  readonly value?: number
  /** Words of the measure, as offsets in the clause's text. */
  readonly at?: Measure
  /** A sentence that has the concepts but says something else. */
  readonly spoiled?: Unit
}

/** How strong a concept must be in a sentence to count as standing within the scope. */
const least: { readonly [scope in Scope]: number } = {
  sentence: strength.heading,
  clause: strength.items,
  section: strength.above,
  law: 1,
}

/** Whether all groups stand together within the scope. */
export function together(index: LawIndex, unit: Unit, groups: readonly Group[], scope: Scope): boolean {
  let own = groups.length === 0
  for (const group of groups) {
    const value = has(index, unit.index, group)
    // A penalty reaches a clause from elsewhere, so its distance says nothing.
    const form = group.features.every((feature) => index.space.isForm(feature))
    if (value < (form ? least.clause : least[scope])) return false
    if (value >= strength.opening) own = true
  }
  return own
}

/** Looks for an element among sentences, best first. Among equals the one with most of it in its own words wins. */
export function findElement(
  index: LawIndex,
  units: readonly Unit[],
  query: ElementQuery,
  limit?: Limit,
): Found {
  let best: { found: Found; score: number } | undefined
  let delegated: Unit | undefined
  let spoiled: Unit | undefined
  for (const unit of units) {
    if (!together(index, unit, query.all, query.in)) continue
    if (!enough(index, unit, query)) continue
    if (query.punishes && !punishes(index, unit, query.punishes)) continue
    if (query.not.length > 0 && query.not.some((group) => has(index, unit.index, group) >= query.notFrom)) {
      spoiled ??= unit
      continue
    }
    if (!query.delegable && (isPower(index, unit) || isTreaty(index, unit) || isNoRule(index, unit))) {
      delegated ??= unit
      continue
    }
    const measured = query.measure ? measureOf(index, unit, query.measure, limit) : undefined
    if (query.measure && !measured) continue
    const met = measured ? holds(measured.value, limit) : true
    const score = (met ? 1000 : 0) + query.all.reduce((sum, group) => sum + has(index, unit.index, group), 0)
    if (best && best.score >= score) continue
    best = {
      score,
      found: { met, unit, delegated: false, ...(measured && { value: measured.value, at: measured }) },
    }
  }
  if (best?.found.met) return best.found
  for (const alternative of query.or) {
    const found = findElement(index, units, alternative, limit)
    if (found.met) return found
  }
  if (best) return best.found
  if (delegated) return { met: false, unit: delegated, delegated: true }
  return { met: false, delegated: false, ...(spoiled && { spoiled }) }
}

function enough(index: LawIndex, unit: Unit, query: ElementQuery): boolean {
  if (!query.count) return true
  return (
    query.count.of.filter((group) => has(index, unit.index, group) >= least[query.in]).length >=
    query.count.least
  )
}

/** Whether a penal sentence, or an item below it, punishes an act: by naming it, or by referring to a section on it. */
function punishes(index: LawIndex, unit: Unit, act: Group): boolean {
  if (has(index, unit.index, act) >= least.clause || index.links.general.includes(unit)) return true
  const below = (clause: IndexedClause): boolean =>
    clause.units.some((one) => index.links.reached.get(one)?.some(speaksOf)) || clause.children.some(below)
  const speaksOf = ({ clauses }: Section): boolean =>
    clauses.some(({ units }) => units.some((one) => has(index, one.index, act) >= strength.heading))
  return below(unit.clause)
}

export function isPower(index: LawIndex, unit: Unit): boolean {
  const form = (name: 'power' | 'definition'): number => at(index.table, unit.index, index.space.is(name))
  return form('power') >= strength.opening && form('definition') < strength.opening
}

/** Purpose clauses, transitional provisions, and what bars a person from a licence. */
function isNoRule(index: LawIndex, unit: Unit): boolean {
  return (['purpose', 'transitional', 'disqualification'] as const).some(
    (form) => at(index.table, unit.index, index.space.is(form)) >= strength.opening,
  )
}

/** Treaty text that the law only reprints. */
export function isTreaty(index: LawIndex, unit: Unit): boolean {
  return at(index.table, unit.index, index.space.is('treaty')) === strength.own
}

/** "Before 1900" is the same cut as "in 1899 or before", so a named year may lie one above a limit of the kind. */
export function holds(value: number, limit: Limit | undefined): boolean {
  if (!limit) return true
  if (limit.relation === 'at-least') return value >= limit.value
  return value <= limit.value + (limit.unit === 'year' ? 1 : 0)
}
