import type { Status } from '@concordance/gap-analysis'
import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { type Bar, progressBars } from '../picture/progress-bars.ts'
import type { Setting } from '../setting.ts'

/** How far the law does what each article asks. */
export function progress(setting: Setting): Block[] {
  const { labels, view } = setting
  return figure(
    view.articles.map(({ heading, counts }) => ({ label: heading, counts })),
    labels.progress.caption,
    setting,
  )
}

/** Before and after the draft provisions, all obligations together; nothing where it is not known what they would do. */
export function beforeAfter(setting: Setting): Block[] {
  const { labels, points, input } = setting
  const { after } = input
  if (!after) return []
  const counts = (statusOf: (point: Setting['points'][number]) => Status) => {
    const found = { met: 0, partial: 0, gap: 0, na: 0 }
    for (const point of points) found[statusOf(point)] += 1
    return found
  }
  return figure(
    [
      { label: labels.progress.now, counts: counts(({ row }) => row.status) },
      { label: labels.progress.withDrafts, counts: counts(({ row }) => after[row.id] ?? row.status) },
    ],
    labels.progress.afterCaption,
    setting,
  )
}

function figure(bars: readonly Bar[], caption: string, { labels, wording, language }: Setting): Block[] {
  const rows = bars.map(({ label, counts }) =>
    fill(labels.progress.row, {
      article: label,
      counts: (['met', 'partial', 'gap', 'na'] as const)
        .filter((status) => counts[status] > 0)
        .map((status) => `${wording.status[status]} ${counts[status]}`)
        .join(', '),
    }),
  )
  return [
    {
      type: 'figure',
      picture: progressBars(bars, wording.status, language),
      caption,
      alternative: fill(labels.progress.description, { rows: rows.join(' ') }),
    },
  ]
}
