import type { Point } from '../setting.ts'

/** By when a measure is to be done. */
export type Term = 'before' | 'year' | 'two-years' | 'five-years'
export type Priority = 'high' | 'medium' | 'low'

/** What has to be done about one article and one kind of rule. */
export interface Measure {
  /** Counted from 1 in the order of the plan. */
  readonly number: number
  readonly title: string
  readonly legal: boolean
  readonly lead: string
  readonly partners: string
  readonly term: Term
  /** ISO dates. */
  readonly start: string
  readonly due: string
  readonly priority: Priority
  /** Numbers of the measures that it rests on. */
  readonly after: readonly number[]
  readonly indicator: string
  /** Goals of regional roadmaps that it serves. */
  readonly goals: readonly string[]
  readonly points: readonly Point[]
}

export const terms: readonly Term[] = ['before', 'year', 'two-years', 'five-years']

/** Months from the date of the plan to the end of each term; "before" has no date of its own and is taken as a year. */
export const months: { readonly [term in Term]: number } = {
  before: 12,
  year: 12,
  'two-years': 24,
  'five-years': 60,
}
