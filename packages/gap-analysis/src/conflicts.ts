import type { Obligation } from '@concordance/protocol-model'
import { isPower, isTreaty, together } from './find-element.ts'
import type { LawIndex } from './law-index.ts'
import { measuresOf, strictest } from './measure-of.ts'
import type { Group, MeasureKind, Query } from './queries.ts'
import { quoteOf } from './quote.ts'
import { at, strength } from './strengths.ts'
import type { Conflict } from './types.ts'
import type { Unit } from './units.ts'

/** A number that a sentence lays down, and what it lays it down for. */
interface Statement {
  /** Where the number stands. */
  readonly unit: Unit
  readonly value: number
  readonly from: number
  readonly to: number
  /** Concepts that tell one rule from another: whose records, which conduct, which goods. */
  readonly subject: readonly number[]
}

/**
 * Clauses that lay down different numbers for the same thing: how long records are kept, up to which year a weapon is an
 * antique, how long the prison term for a conduct may be. Only clauses of different sections are compared, and a power
 * to make rules lays nothing down.
 */
export function conflictsOf(
  index: LawIndex,
  obligation: Obligation,
  query: Query,
  present: readonly Unit[],
): readonly Conflict[] {
  const found = obligation.elements.flatMap(({ id, limit }) => {
    const spec = query.elements.get(id)
    if (!spec?.measure || spec.measure === 'prison-years') return []
    const statements = index.corpus.units.flatMap((unit) => {
      const measure = strictest(measuresOf(index, unit, spec.measure as MeasureKind), limit)
      if (!measure || !lays(index, unit) || !together(index, unit, query.states, 'sentence')) return []
      return [{ unit, ...measure, subject: subjectOf(index, unit, query.same) }]
    })
    return distinct(shared(statements, query.same)).flatMap((group) =>
      toConflict(spec.measure as MeasureKind, group, id),
    )
  })
  const penalties = query.penal ? penaltiesFor(index, query, present) : []
  return [...found, ...alike(penalties).flatMap((group) => toConflict('prison-years', group))]
}

function lays(index: LawIndex, unit: Unit): boolean {
  return !isPower(index, unit) && !isTreaty(index, unit)
}

/** Statements on the same subject: those that share a concept of it, and those that name none. */
function shared(statements: readonly Statement[], same: readonly Group[]): readonly Statement[][] {
  const of = (feature: number): Statement[] => statements.filter(({ subject }) => subject.includes(feature))
  const features = [...new Set(same.flatMap((group) => group.features))]
  return [...features.map(of), ...unspecific(statements)]
}

/** Statements that name no subject may mean different things within one law; in different laws they mean all of it. */
function unspecific(statements: readonly Statement[]): readonly Statement[][] {
  const silent = statements.filter(({ subject }) => subject.length === 0)
  const laws = new Set(silent.map(({ unit }) => unit.clause.section.law))
  return laws.size > 1 ? [silent] : []
}

/** Groups that are not part of a larger one: a dealer's register may also be a maker's. */
function distinct(groups: readonly Statement[][]): readonly Statement[][] {
  const large = [...groups].sort((a, b) => b.length - a.length)
  return large.filter((group, at) =>
    large.slice(0, at).every((other) => group.some((statement) => !other.includes(statement))),
  )
}

/** Statements on exactly the same subject. */
function alike(statements: readonly Statement[]): readonly Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = statement.subject.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()]
}

/**
 * Prison terms for the conduct: where a sentence lays both down, and where a penal sentence refers to the section of the
 * conduct. Each with the conduct and the goods that it names, since a law may well punish one more than the other.
 */
function penaltiesFor(index: LawIndex, query: Query, present: readonly Unit[]): Statement[] {
  const seen = new Set<Unit>()
  return present.flatMap((unit) => {
    const { section } = unit.clause
    const subject = subjectOf(index, unit, query.same, strength.opening)
    if (subject.length === 0 || graded(index, unit)) return []
    return [unit, ...(index.links.reaching.get(section) ?? [])].flatMap((penal) => {
      if (seen.has(penal) || !lays(index, penal) || graded(index, penal)) return []
      const measure = strictest(measuresOf(index, penal, 'prison-years'))
      if (!measure || at(index.table, penal.index, index.space.indexOf('imprisonment')) < strength.own)
        return []
      seen.add(penal)
      return [{ unit: penal, ...measure, subject }]
    })
  })
}

/** A second offence, an attempt, a legal person: punished otherwise on purpose. */
function graded({ table, space }: LawIndex, unit: Unit): boolean {
  const names = ['aggravated', 'attempt', 'accomplice', 'legal-person', 'admin-sanction']
  return names.some((name) => at(table, unit.index, space.indexOf(name)) === strength.own)
}

function subjectOf(
  { table }: LawIndex,
  unit: Unit,
  same: readonly Group[],
  least: number = strength.heading,
): number[] {
  const features = same.flatMap((group) => group.features)
  return features.filter((feature) => at(table, unit.index, feature) >= least)
}

/** A conflict where statements of different sections differ. */
function toConflict(measure: MeasureKind, statements: readonly Statement[], element?: string): Conflict[] {
  const bySection = new Map(statements.map((statement) => [statement.unit.clause.section, statement]))
  const values = [...new Set([...bySection.values()].map(({ value }) => rounded(value)))].sort(
    (a, b) => a - b,
  )
  if (values.length < 2) return []
  const clauses = [...bySection.values()].map(({ unit, value, from, to }) => ({
    clause: unit.clause.clause.id,
    path: unit.clause.clause.path,
    file: unit.clause.section.law.source.file,
    quote: quoteOf(unit, { from, to }),
    value: rounded(value),
  }))
  return [{ measure, ...(element && { element }), values, clauses }]
}

/** The clauses of a conflict with what each says: `12(1): 10 (act.md); 5: 5 (regulations.md)`. */
export function listed({ clauses }: Conflict): string {
  return clauses.map(({ path, value, file }) => `${path}: ${value} (${file})`).join('; ')
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
