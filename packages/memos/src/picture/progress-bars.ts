import type { Status } from '@concordance/gap-analysis'
import type { Element } from 'hast'
import { drawing, fitting, svg } from './svg.ts'

export interface Bar {
  readonly label: string
  readonly counts: { readonly [status in Status]: number }
}

/** Lightness falls from gap to met; the strokes keep parts apart in grey. Same colours as in the heat map. */
const looks: {
  readonly [status in Status]: { readonly fill: string; readonly ink: string; readonly words: string }
} = {
  met: { fill: '#1F6FA3', ink: '#0B4F79', words: '#FFFFFF' },
  partial: { fill: '#EDB63E', ink: '#6B4A00', words: '#222222' },
  gap: { fill: '#FFFFFF', ink: '#932B0E', words: '#222222' },
  na: { fill: '#DDDDDD', ink: '#4D4D4D', words: '#222222' },
}
const order: readonly Status[] = ['met', 'partial', 'gap', 'na']
const width = 640
const labelWidth = 250
const pitch = 24
const bar = 17
const legendHeight = 30

/** One bar a line, each part as long as its share, with its number inside where it fits. */
export function progressBars(
  bars: readonly Bar[],
  words: { readonly [status in Status]: string },
  language: string,
): Element {
  const height = legendHeight + bars.length * pitch + 6
  return drawing(width, height, language, [
    ...legend(words),
    ...bars.flatMap((one, index) => line(one, legendHeight + index * pitch)),
  ])
}

function legend(words: { readonly [status in Status]: string }): Element[] {
  let x = 4
  return order.flatMap((status) => {
    const at = x
    x += 44 + words[status].length * 7
    return [
      svg('rect', {
        x: String(at),
        y: '6',
        width: '14',
        height: '14',
        fill: looks[status].fill,
        stroke: looks[status].ink,
      }),
      svg('text', { x: String(at + 20), y: '18' }, words[status]),
    ]
  })
}

function line({ label, counts }: Bar, top: number): Element[] {
  const total = order.reduce((sum, status) => sum + counts[status], 0)
  const room = width - labelWidth - 6
  let x = labelWidth
  const parts = order.flatMap((status) => {
    const long = total === 0 ? 0 : Math.round((counts[status] / total) * room * 10) / 10
    if (long === 0) return []
    const at = x
    x += long
    return [
      svg('rect', {
        x: String(at),
        y: String(top),
        width: String(long),
        height: String(bar),
        fill: looks[status].fill,
        stroke: looks[status].ink,
      }),
      ...(long < 16
        ? []
        : [
            svg(
              'text',
              {
                x: String(at + long / 2),
                y: String(top + 13),
                textAnchor: 'middle',
                fontSize: '11',
                fill: looks[status].words,
              },
              String(counts[status]),
            ),
          ]),
    ]
  })
  return [
    svg('text', { x: '4', y: String(top + 13), fontSize: '12' }, fitting(label, labelWidth - 10, 12)),
    ...parts,
  ]
}
