import type { Block } from '@concordance/reports'
import { isOpen } from '../common/front.ts'
import { cell, grid, items, paragraph, said, strong } from '../nodes.ts'
import { list, type Setting } from '../setting.ts'
import { told, unmapped } from './demands.ts'

/** The steps at home, then what the instrument says on becoming a Party. */
export function procedure(setting: Setting): Block[] {
  const steps = unmapped(setting).filter(({ form, level }) => form === 'procedure' && level !== 'optional')
  return [...setting.labels.prose.procedure, ...told(steps, setting)]
}

/** What the State may or must tell the depositary and the other Parties. */
export function declarations(setting: Setting): Block[] {
  const free = unmapped(setting).filter(({ form, level }) => form === 'procedure' && level === 'optional')
  const named = setting.points.filter(({ row }) => row.form === 'institution')
  const { language, wording } = setting
  return [
    ...told(free, setting),
    ...items(
      named.map(({ view }) => [
        paragraph(
          strong(`${view.citation} ${view.title.text}`),
          wording.colon,
          said(view.statement, language),
        ),
      ]),
    ),
  ]
}

/** Notices under the parent Convention, for the instrument that goes with it. */
export function convention({ input, labels }: Setting): Block[] {
  return input.instruments.includes('firearms-protocol') ? [...labels.prose.convention] : []
}

/** Tasks that follow from the provisions, who usually has them and what they cost. */
export function institutions({ points, labels, language }: Setting): Block[] {
  const { institutions: words, tasks, bodies, costs } = labels
  const forms = [...new Set(points.map(({ row }) => row.form))]
  return [
    grid(
      words.caption,
      [26, 24, 32, 18],
      [words.task, words.body, words.cost, words.open],
      forms.map((form) => {
        const open = points.filter((point) => point.row.form === form && isOpen(point))
        const articles = [...new Set(open.map(({ row }) => row.article))]
        return {
          cells: [
            cell(tasks[form] ?? tasks.other),
            cell(bodies[form] ?? bodies.other),
            cell(costs[form] ?? costs.other),
            cell(open.length === 0 ? '–' : `${open.length} (${list(articles, language)})`),
          ],
        }
      }),
    ),
  ]
}
