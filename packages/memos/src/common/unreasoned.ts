import type { Block } from '@concordance/reports'
import { items, paragraph } from '../nodes.ts'
import type { Point, Setting } from '../setting.ts'

/** Findings of persons that say nothing about why. */
export function unreasonedOf({ points }: Setting): readonly Point[] {
  return points.filter(({ row }) => row.finding && row.finding.why.trim() === '')
}

export function unreasoned(setting: Setting): Block[] {
  const { labels } = setting
  const found = unreasonedOf(setting)
  if (found.length === 0) return []
  return [
    {
      type: 'box',
      look: 'caution',
      title: labels.unreasoned.title,
      children: [
        paragraph(labels.unreasoned.text),
        ...items(
          found.map(({ view, row }) => [
            paragraph(`${view.citation} ${view.title.text} (${row.finding?.by})`),
          ]),
        ),
      ],
    },
  ]
}
