import type { Status } from '@concordance/gap-analysis'
import type { Element, Properties } from 'hast'
import { h } from './h.ts'
import { palette } from './status.ts'

/**
 * A square with the sign of a status, drawn and not typed, so that no font is needed. The square's lightness falls
 * from gap to met and the sign's shape differs, so a grey print and a colour-blind reader see the same.
 */
export function glyph(status: Status, size: number): Element {
  const { fill, ink } = palette[status]
  const square = h('rect', {
    className: ['cell', status],
    width: String(size),
    height: String(size),
    rx: '3',
    fill: `#${fill}`,
    stroke: `#${ink}`,
    strokeWidth: '1',
  })
  const paths = signs[status](size, `#${ink}`)
  return h('g', {}, square, ...paths.map((path) => h('path', { className: ['sign', status], ...path })))
}

/** The same four signs as in words: full circle, half circle, empty circle, dash. */
const signs: { readonly [status in Status]: (size: number, ink: string) => readonly Properties[] } = {
  met: (size) => [{ d: ring(size), fill: '#FFFFFF' }],
  partial: (size, ink) => [outlined(ring(size), ink), { d: leftHalf(size), fill: ink }],
  gap: (size, ink) => [outlined(ring(size), ink)],
  na: (size, ink) => [outlined(`M${round(size * 0.3)} ${size / 2}H${round(size * 0.7)}`, ink)],
}

function outlined(d: string, ink: string): Properties {
  return { d, fill: 'none', stroke: ink, strokeWidth: '2' }
}

function ring(size: number): string {
  const [c, r] = [size / 2, round(size * 0.25)]
  return `M${round(c - r)} ${c}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

function leftHalf(size: number): string {
  const [c, r] = [size / 2, round(size * 0.25)]
  return `M${c} ${round(c - r)}a${r} ${r} 0 0 0 0 ${2 * r}Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
