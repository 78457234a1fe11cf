import type { Element } from 'hast'
import { drawing, fitting, svg } from '../picture/svg.ts'
import type { Measure } from './measure.ts'
import { addMonths, daysBetween } from './months.ts'

const width = 640
const labelWidth = 290
const pitch = 19
const bar = 12
const top = 44

export interface GanttWords {
  readonly legal: string
  readonly administrative: string
  readonly language: string
}

/** One bar a measure from its beginning to its term: full where it needs a law, empty where it does not. */
export function gantt(measures: readonly Measure[], from: string, words: GanttWords): Element {
  const years = Math.max(1, ...measures.map(({ due }) => Math.ceil(daysBetween(from, due) / 366)))
  const end = addMonths(from, years * 12)
  const room = width - labelWidth - 8
  const at = (date: string) =>
    labelWidth + Math.round((daysBetween(from, date) / daysBetween(from, end)) * room)
  const height = top + measures.length * pitch + 8
  return drawing(width, height, words.language, [
    ...legend(words),
    ...Array.from({ length: years + 1 }, (_, year) =>
      grid(addMonths(from, year * 12), at, height, year === years),
    ).flat(),
    ...measures.flatMap((measure, index) => line(measure, top + index * pitch, at)),
  ])
}

function legend({ legal, administrative }: GanttWords): Element[] {
  return [
    svg('rect', { x: '4', y: '5', width: '22', height: '11', fill: '#1F6FA3', stroke: '#0B4F79' }),
    svg('text', { x: '32', y: '15', fontSize: '12' }, legal),
    svg('rect', { x: '134', y: '5', width: '22', height: '11', fill: '#FFFFFF', stroke: '#0B4F79' }),
    svg('text', { x: '162', y: '15', fontSize: '12' }, administrative),
  ]
}

function grid(date: string, at: (date: string) => number, height: number, last: boolean): Element[] {
  const x = String(at(date))
  return [
    svg('line', { x1: x, y1: '32', x2: x, y2: String(height - 4), stroke: '#B9B9B9', strokeWidth: '1' }),
    svg('text', { x, y: '30', fontSize: '10', textAnchor: last ? 'end' : 'middle' }, date.slice(0, 7)),
  ]
}

function line(
  { number, title, legal, start, due }: Measure,
  y: number,
  at: (date: string) => number,
): Element[] {
  const [x, end] = [at(start), at(due)]
  return [
    svg(
      'text',
      { x: '4', y: String(y + 10), fontSize: '11' },
      fitting(`${number}  ${title}`, labelWidth - 14, 11),
    ),
    svg('rect', {
      x: String(x),
      y: String(y),
      width: String(Math.max(3, end - x)),
      height: String(bar),
      fill: legal ? '#1F6FA3' : '#FFFFFF',
      stroke: '#0B4F79',
    }),
  ]
}
