import { statusGlyph } from '@concordance/reports'
import type { Element } from 'hast'
import { drawing, fitting, svg } from '../picture/svg.ts'
import type { CompareSetting, Group } from './setting.ts'

/** Sizes in CSS pixels. */
const cell = 17
const pitch = 19
const between = 8
const labelWidth = 190
const headHeight = 22
const legendHeight = 30
const bandGap = 12
/** Widest row of squares; what goes beyond begins a band of its own under the first. */
const widest = 900

/**
 * The heat map: a line for each column of the comparison, a square for each obligation, grouped by article with its
 * number above. Signs tell the status without colour.
 */
export function comparisonPicture(setting: CompareSetting): Element {
  const { input, language } = setting
  const bands = bandsOf(setting.groups.flatMap((group) => splitGroup(group)))
  const bandHeight = headHeight + input.columns.length * pitch + bandGap
  const width = labelWidth + Math.max(...bands.map((band) => widthOf(band)), 420)
  const height = legendHeight + bands.length * bandHeight
  return drawing(width, height, language, [
    ...legend(setting),
    ...bands.flatMap((band, index) => bandAt(band, legendHeight + index * bandHeight, setting)),
  ])
}

const widthOf = (groups: readonly Group[]): number =>
  groups.reduce((sum, { lines }) => sum + lines.length * pitch + between, 0)

/** An article of more obligations than a band holds is cut. */
function splitGroup(group: Group): Group[] {
  const most = Math.floor((widest - between) / pitch)
  return Array.from({ length: Math.ceil(group.lines.length / most) }, (_, index) => ({
    ...group,
    lines: group.lines.slice(index * most, (index + 1) * most),
  }))
}

function bandsOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const bands: Group[][] = [[]]
  let used = 0
  for (const group of groups) {
    const needed = widthOf([group])
    if (used + needed > widest && used > 0) {
      bands.push([])
      used = 0
    }
    bands.at(-1)?.push(group)
    used += needed
  }
  return bands
}

function bandAt(groups: readonly Group[], top: number, { input, words }: CompareSetting): Element[] {
  const names = input.columns.map(({ name }, column) =>
    svg(
      'text',
      { x: '4', y: String(top + headHeight + column * pitch + 13), fontSize: '12' },
      fitting(name, labelWidth - 12, 12),
    ),
  )
  let x = labelWidth
  const squares = groups.flatMap((group) => {
    const left = x
    x += widthOf([group])
    const number = group.label.match(/[\dIVXLC]+[\w.()]*$/)?.[0] ?? '…'
    return [
      svg(
        'text',
        { x: String(left), y: String(top + 15), fontSize: '11', fontWeight: 'bold' },
        fitting(number, widthOf([group]) - 2, 11),
      ),
      ...group.lines.flatMap(({ view, held }, index) =>
        held.map((one, column) => {
          const at = `translate(${left + index * pitch} ${top + headHeight + column * pitch})`
          const status = one?.view.statusWord ?? words.notAssessed
          const title = svg('title', {}, `${input.columns[column]?.name ?? ''}, ${view.citation}: ${status}`)
          return svg('g', { transform: at }, title, ...(one ? [statusGlyph(one.row.status, cell)] : []))
        }),
      ),
    ]
  })
  return [...names, ...squares]
}

function legend({ views }: CompareSetting): Element[] {
  let x = 4
  return (views[0]?.statuses ?? []).flatMap(({ status, word }) => {
    const at = x
    x += 46 + word.length * 7
    return [
      svg('g', { transform: `translate(${at} 4)` }, statusGlyph(status, cell)),
      svg('text', { x: String(at + 24), y: '17' }, word),
    ]
  })
}
