import { relationIndex, text } from '@concordance/protocol-model'
import { isBinding, isOpen } from '../common/front.ts'
import type { Chapter, Point, Setting } from '../setting.ts'
import { type Measure, months, type Priority, type Term, terms } from './measure.ts'
import { addMonths } from './months.ts'

/** Kinds of rules that others rest on: a term before the offence that uses it, a mark before the record of it. */
const rests: { readonly [form: string]: readonly string[] } = {
  criminal: ['definition'],
  marking: ['definition'],
  licensing: ['definition'],
  deactivation: ['definition'],
  brokering: ['definition'],
  record: ['marking'],
  confiscation: ['criminal'],
  liability: ['criminal'],
  jurisdiction: ['criminal'],
  sanction: ['criminal'],
  cooperation: ['record', 'institution'],
}

type Draft = Omit<Measure, 'number' | 'after' | 'start' | 'due'> & { readonly form: string }

/** The measures that follow from what is open: one for each article and kind of rule, most urgent first. */
export function planOf(setting: Setting): readonly Measure[] {
  const drafts = setting.chapters
    .flatMap((chapter) => measuresOf(chapter, setting))
    .sort((a, b) => terms.indexOf(a.term) - terms.indexOf(b.term))
  const starts: number[] = []
  return drafts.map((draft, index) => {
    const needed = rests[draft.form] ?? []
    const before = drafts.flatMap(({ form }, other) =>
      other < index && needed.includes(form) ? [other] : [],
    )
    const own = { before: 0, year: 0, 'two-years': 6, 'five-years': 12 }[draft.term]
    // A measure begins a quarter after the last one that it rests on, and in time for its own term.
    const latest = Math.max(own, ...before.map((other) => (starts[other] ?? 0) + 3))
    const start = Math.min(latest, months[draft.term] - 3)
    starts.push(start)
    const { form, ...measure } = draft
    return {
      ...measure,
      number: index + 1,
      after: before.map((other) => other + 1),
      start: addMonths(setting.input.matrix.date, start),
      due: addMonths(setting.input.matrix.date, months[draft.term]),
    }
  })
}

function measuresOf({ label, points }: Chapter, setting: Setting): Draft[] {
  const open = points.filter(isOpen)
  return [...new Set(open.map(({ row }) => row.form))].map((form) => {
    const own = open.filter(({ row }) => row.form === form)
    const { tasks, bodies, partners, indicators } = setting.labels
    const word = (words: { readonly other: string; readonly [form: string]: string }) =>
      words[form] ?? words.other
    return {
      form,
      title: `${label}${setting.wording.colon}${word(tasks)}`,
      legal: own.some(({ obligation }) => obligation?.needsLegislation === 'yes'),
      lead: word(bodies),
      partners: word(partners),
      term: earliest(own.map(termOf)),
      priority: highest(own.map(priorityOf)),
      indicator: word(indicators),
      goals: goalsOf(own, setting),
      points: own,
    }
  })
}

/** What binds and needs a law comes before the instrument binds; the weaker the duty, the longer the term. */
function termOf({ row, obligation }: Point): Term {
  if (row.level === 'consider' || row.level === 'optional') return 'five-years'
  if (!obligation || obligation.needsLegislation === 'yes') return 'before'
  return row.level === 'qualified' ? 'two-years' : 'year'
}

function earliest(found: readonly Term[]): Term {
  return terms.find((term) => found.includes(term)) ?? 'five-years'
}

/** Kinds of rules without which firearms are lost from sight or crimes go unpunished. */
const risky = new Set(['criminal', 'confiscation', 'marking', 'record', 'licensing'])

/** What a person set, or else force and risk. */
function priorityOf(point: Point): Priority {
  const { row } = point
  if (row.finding?.priority) return row.finding.priority
  if (!isBinding(point) && row.level !== 'definition') return 'low'
  return row.status === 'gap' && risky.has(row.form) ? 'high' : 'medium'
}

function highest(found: readonly Priority[]): Priority {
  return (['high', 'medium'] as const).find((priority) => found.includes(priority)) ?? 'low'
}

/** Goals of roadmaps that are related to the obligations, where the model was loaded with them. */
function goalsOf(points: readonly Point[], { input, language }: Setting): string[] {
  const goals = new Map(
    input.model.instruments
      .filter(({ kind }) => kind === 'roadmap')
      .flatMap(({ shortTitle, obligations }) =>
        obligations.map((one) => [one.id, { shortTitle, one }] as const),
      ),
  )
  if (goals.size === 0) return []
  const index = relationIndex(input.model.relations)
  const found = points.flatMap(({ row }) =>
    (index.get(row.id) ?? []).flatMap(({ to, relation }) => {
      const goal = relation === 'no-relationship' ? undefined : goals.get(to)
      return goal ? [`${text(goal.shortTitle, language)}, ${goal.one.provision.citation}`] : []
    }),
  )
  return [...new Set(found)]
}
