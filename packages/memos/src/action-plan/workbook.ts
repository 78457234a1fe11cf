import type { WorkbookContent } from '@concordance/reports'
import { settingOf } from '../setting.ts'
import type { MemoInput } from '../types.ts'
import { planOf } from './plan.ts'

/** The plan as rows of a workbook: one row a measure. */
export function planWorkbook(input: MemoInput): WorkbookContent {
  const setting = settingOf(input)
  const { labels, language, laws, instruments } = setting
  const { plan, terms: words, proposals } = labels
  const columns = [
    { title: plan.number, width: 6 },
    { title: plan.measure, width: 38 },
    { title: plan.kind, width: 15 },
    { title: plan.lead, width: 24 },
    { title: plan.partners, width: 28 },
    { title: plan.term, width: 20 },
    { title: plan.start, width: 12 },
    { title: plan.due, width: 12 },
    { title: plan.priority, width: 10 },
    { title: plan.dependencies, width: 12 },
    { title: plan.indicator, width: 36 },
    { title: plan.goal, width: 22 },
    { title: plan.serves, width: 28 },
    { title: plan.points, width: 60 },
  ]
  const rows = planOf(setting).map((one) => [
    String(one.number),
    one.title,
    one.legal ? plan.legal : plan.administrative,
    one.lead,
    one.partners,
    words[one.term],
    one.start,
    one.due,
    plan[one.priority],
    one.after.join(', '),
    one.indicator,
    one.goals.join('; '),
    one.points.map(({ view }) => view.citation).join('; '),
    one.points.flatMap(({ view }) => view.missing.map(({ text }) => `• ${text}`)).join('\n'),
  ])
  return {
    title: plan.sheet,
    language,
    date: input.matrix.date,
    sheets: [
      { name: plan.sheet, columns, rows },
      {
        name: plan.about,
        columns: [
          { title: labels.facts.laws, width: 40 },
          { title: labels.facts.instruments, width: 50 },
        ],
        rows: [
          [laws, instruments],
          [proposals.title, proposals.text],
        ],
      },
    ],
  }
}
