import type { Status } from '@concordance/gap-analysis'
import type { Block } from '@concordance/reports'
import { fill, plural } from '@concordance/templates'
import { isOpenAndBinding } from '../common/front.ts'
import { cell, grid, items, link, paragraph, said, statusCell, styled } from '../nodes.ts'
import type { Point, Setting } from '../setting.ts'

/** Rows of the summary; the rest stands in the parts that follow. */
const most = 15

/** Articles of which every obligation is met, and single obligations beside them. */
export function strengths({ labels, chapters, language }: Setting): Block[] {
  const { strengths: words } = labels
  const whole = chapters.filter(({ points }) => points.every(({ row }) => row.status === 'met'))
  const single = chapters
    .filter((chapter) => !whole.includes(chapter))
    .flatMap(({ points }) => points.filter(({ row }) => row.status === 'met'))
  const list = single.map(({ view }) => `${view.title.text} (${view.citation})`)
  return [
    ...(whole.length > 0
      ? [
          paragraph(words.intro),
          ...items(whole.map(({ anchor, heading }) => [paragraph(link(anchor, heading))])),
        ]
      : [paragraph(words.none)]),
    ...(list.length > 0
      ? [
          paragraph(
            fill(words.single, {
              list: new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(list),
            }),
          ),
        ]
      : []),
  ]
}

/** Binding obligations that are open, gaps first. */
export function priorities({ labels, points, language }: Setting): Block[] {
  const { priorities: words, parts } = labels
  const open = ordered(points.filter(isOpenAndBinding))
  if (open.length === 0) return [paragraph(words.none)]
  const rest = open.length - most
  return [
    paragraph(words.intro),
    grid(
      words.caption,
      [16, 28, 19, 37],
      [labels.ratification.provision, labels.parts.demanded, parts.status, labels.answers.missing],
      open.slice(0, most).map((point) => row(point, language)),
    ),
    ...(rest > 0 ? [styled('muted', plural(words.more, rest, language))] : []),
  ]
}

function ordered(points: readonly Point[]): Point[] {
  return (['gap', 'partial'] as const).flatMap((status) =>
    points.filter(({ row: one }) => one.status === status),
  )
}

function row({ row: { id, status }, view }: Point, language: string) {
  return {
    cells: [
      cell(link(id, view.citation)),
      cell(said(view.title, language)),
      statusCell(status, view.statusWord),
      cell(...items(view.missing.map((words) => [paragraph(said(words, language))]))),
    ],
  }
}

/** One line for each article in which something binding is open. */
export function recommendations({ labels, chapters }: Setting): Block[] {
  const lines = chapters.flatMap(({ anchor, heading, points }) => {
    const open = points.filter(isOpenAndBinding)
    if (open.length === 0) return []
    const line = (status: Status, wording: string) => {
      const titles = open.filter(({ row: one }) => one.status === status).map(({ view }) => view.title.text)
      return titles.length > 0 ? [paragraph(fill(wording, { list: titles.join('; ') }))] : []
    }
    return [
      [
        paragraph(link(anchor, heading)),
        ...line('gap', labels.recommend.shortGap),
        ...line('partial', labels.recommend.shortPartial),
      ],
    ]
  })
  if (lines.length === 0) return [paragraph(labels.priorities.none)]
  return [paragraph(labels.recommend.intro), ...items(lines)]
}
