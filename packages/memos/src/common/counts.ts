import { type Block, matrixPicture } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { cell, grid, link, type statusCell } from '../nodes.ts'
import type { Setting } from '../setting.ts'

/** The picture of the state of things: one line an article, one square an obligation. */
export function picture({ view, labels, wording }: Setting): Block[] {
  const counts = view.statuses.map(({ word, count }) => `${word}${wording.colon}${count}`).join('; ')
  return [
    {
      type: 'figure',
      picture: matrixPicture(view),
      caption: labels.picture.caption,
      alternative: fill(wording.picture.description, { counts }),
    },
  ]
}

/** How many obligations of each article have each status. */
export function byArticle({ view, labels }: Setting): Block[] {
  const { counts: words } = labels
  const total = view.statuses.map(({ status, sign, count }) => ({ status, sign, count }))
  return [
    grid(
      words.caption,
      [37, 13, 17, 12, 13, 8],
      [words.article, ...view.statuses.map(({ sign, word }) => `${sign} ${word}`), words.total],
      [
        ...view.articles.map(({ anchor, heading, counts, rows }) => ({
          cells: [
            cell(link(anchor, heading)),
            ...view.statuses.map(({ status }) => cell(counts[status] === 0 ? '–' : String(counts[status]))),
            cell(String(rows.length)),
          ],
        })),
        {
          cells: [
            cell({ type: 'strong', children: [{ type: 'text', value: words.total }] }),
            ...total.map(({ status, count }) => statusCellOf(status, String(count))),
            cell(String(view.total)),
          ],
        },
      ],
    ),
  ]
}

function statusCellOf(status: Parameters<typeof statusCell>[0], count: string) {
  return { status, children: cell(count).children }
}
