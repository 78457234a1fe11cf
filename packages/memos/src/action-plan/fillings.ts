import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { bareHeading, cell, grid, items, link, paragraph, said, strong, styled } from '../nodes.ts'
import { dated, list, type Setting } from '../setting.ts'
import type { Fillings } from '../skeleton.ts'
import { gantt } from './gantt.ts'
import { type Measure, terms } from './measure.ts'
import { planOf } from './plan.ts'

/** Placeholders of the action plan. */
export function actionPlan(setting: Setting): Fillings['blocks'] {
  const measures = planOf(setting)
  return {
    'terms-table': () => (measures.length > 0 ? [termsTable(measures, setting)] : []),
    gantt: () => ganttFigure(measures, setting),
    measures: () =>
      measures.length > 0
        ? [{ type: 'sheet', orientation: 'landscape', children: [table(measures, setting)] }]
        : [paragraph(setting.labels.plan.none)],
    'measure-details': () => measures.flatMap((measure) => detail(measure, setting)),
  }
}

function termsTable(measures: readonly Measure[], { labels }: Setting): Block {
  const { plan, terms: words } = labels
  return grid(
    plan.termCaption,
    [40, 12, 48],
    [plan.term, plan.measures, plan.number],
    terms.map((term) => {
      const own = measures.filter((one) => one.term === term)
      return {
        cells: [
          cell(words[term]),
          cell(String(own.length)),
          cell(own.map(({ number }) => number).join(', ') || '–'),
        ],
      }
    }),
  )
}

function ganttFigure(measures: readonly Measure[], { labels, input, language }: Setting): Block[] {
  const { plan } = labels
  if (measures.length === 0) return []
  const rows = measures.map(({ number, title, start, due }) =>
    fill(plan.ganttRow, {
      number: String(number),
      title,
      from: dated(start, language),
      to: dated(due, language),
    }),
  )
  return [
    {
      type: 'figure',
      picture: gantt(measures, input.matrix.date, {
        legal: plan.legal,
        administrative: plan.administrative,
        language,
      }),
      caption: plan.ganttCaption,
      alternative: fill(plan.ganttDescription, { rows: rows.join('; ') }),
    },
  ]
}

function table(measures: readonly Measure[], { labels, language }: Setting): Block {
  const { plan, terms: words } = labels
  return grid(
    plan.caption,
    [4, 24, 10, 16, 13, 10, 8, 15],
    [
      plan.number,
      plan.measure,
      plan.kind,
      plan.lead,
      plan.term,
      plan.priority,
      plan.dependencies,
      plan.indicator,
    ],
    measures.map((one) => ({
      cells: [
        cell(String(one.number)),
        cell(link(idOf(one), one.title)),
        cell(one.legal ? plan.legal : plan.administrative),
        cell(one.lead),
        cell(words[one.term], styled('muted', dated(one.due, language))),
        cell(one.priority === 'high' ? strong(plan.high) : plan[one.priority]),
        cell(one.after.join(', ') || '–'),
        cell(one.indicator),
      ],
    })),
  )
}

const idOf = ({ number }: Measure): string => `measure-${number}`

function detail(measure: Measure, setting: Setting): Block[] {
  const { labels, language } = setting
  const { plan, terms: words } = labels
  const names = measure.after.map(String)
  const facts: readonly (readonly [string, readonly Block[]])[] = [
    [plan.serves, [paragraph(measure.points.map(({ view }) => view.citation).join('; '))]],
    [plan.kind, [paragraph(measure.legal ? plan.legal : plan.administrative)]],
    [plan.lead, [paragraph(measure.lead)]],
    [plan.partners, [paragraph(measure.partners)]],
    [plan.start, [paragraph(dated(measure.start, language))]],
    [plan.due, [paragraph(`${dated(measure.due, language)} (${words[measure.term]})`)]],
    [plan.priority, [paragraph(plan[measure.priority])]],
    [plan.dependencies, [paragraph(names.length > 0 ? list(names, language) : '–')]],
    [plan.indicator, [paragraph(measure.indicator)]],
    [plan.goal, [paragraph(measure.goals.length > 0 ? measure.goals.join('; ') : plan.noGoal)]],
  ]
  return [
    bareHeading(3, `${measure.number}. ${measure.title}`, idOf(measure)),
    { type: 'facts', caption: measure.title, rows: facts.map(([name, children]) => ({ name, children })) },
    styled('label', plan.points),
    ...items(
      measure.points.map(({ view }) => [
        paragraph(strong(`${view.citation} ${view.title.text}`)),
        ...items(view.missing.map((missing) => [paragraph(said(missing, language))])),
      ]),
    ),
  ]
}
