import type { Element, ElementContent } from 'hast'
import { pointsOfPath } from './path.ts'
import type { Point } from './point.ts'

/** What remains of a picture when groups and inheritance are resolved: polygons and words, in painting order. */
export type Shape = PolygonShape | TextShape

export interface PolygonShape {
  readonly type: 'polygon'
  readonly points: readonly Point[]
  readonly closed: boolean
  /** Colours as six hexadecimal digits; absent where nothing is painted. */
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth: number
}

export interface TextShape {
  readonly type: 'text'
  readonly at: Point
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly fill: string
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Inherited {
  readonly x: number
  readonly y: number
  readonly properties: Element['properties']
}

/** Shapes of a picture. Throws a RangeError for an element that is not among those a `Figure` may hold. */
export function shapesOf(picture: Element): Shape[] {
  return children(picture, { x: 0, y: 0, properties: picture.properties })
}

function children(parent: Element, inherited: Inherited): Shape[] {
  return parent.children.flatMap((child) => shapes(child, inherited))
}

function shapes(node: ElementContent, inherited: Inherited): Shape[] {
  if (node.type !== 'element') return []
  const properties = { ...inherited.properties, ...node.properties }
  const [dx, dy] = translation(node)
  const here = { x: inherited.x + dx, y: inherited.y + dy, properties }
  const number = (name: string) => Number(node.properties[name] ?? 0)
  switch (node.tagName) {
    case 'title':
    case 'desc':
      return []
    case 'g':
      return children(node, here)
    case 'text':
      return [text(node, here)]
    case 'rect': {
      const [x, y, w, h] = [number('x'), number('y'), number('width'), number('height')]
      return [
        polygon(
          [
            [x, y],
            [x + w, y],
            [x + w, y + h],
            [x, y + h],
          ],
          true,
          here,
        ),
      ]
    }
    case 'line':
      return [
        polygon(
          [
            [number('x1'), number('y1')],
            [number('x2'), number('y2')],
          ],
          false,
          here,
        ),
      ]
    case 'circle':
      return [polygon(ring(number('cx'), number('cy'), number('r')), true, here)]
    case 'polygon':
      return [polygon(pairs(String(node.properties.points ?? '')), true, here)]
    case 'path':
      return pointsOfPath(String(node.properties.d ?? '')).map(({ points, closed }) =>
        polygon(points, closed, here),
      )
    default:
      throw new RangeError(`A picture cannot hold <${node.tagName}>`)
  }
}

function translation({ properties }: Element): Point {
  const found = /^translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)$/.exec(
    String(properties.transform ?? ''),
  )
  return found ? [Number(found[1]), Number(found[2] ?? 0)] : [0, 0]
}

function polygon(points: readonly Point[], closed: boolean, { x, y, properties }: Inherited): PolygonShape {
  const fill = colour(properties.fill)
  const stroke = colour(properties.stroke)
  return {
    type: 'polygon',
    points: points.map(([px, py]) => [px + x, py + y]),
    closed,
    ...(fill && closed ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    strokeWidth: Number(properties.strokeWidth ?? 1),
  }
}

function text(node: Element, { x, y, properties }: Inherited): TextShape {
  const anchor = properties.textAnchor
  return {
    type: 'text',
    at: [Number(node.properties.x ?? 0) + x, Number(node.properties.y ?? 0) + y],
    text: node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
    size: Number(properties.fontSize ?? 13),
    bold: Number(properties.fontWeight ?? 400) > 500,
    fill: colour(properties.fill) ?? '000000',
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
  }
}

function colour(value: unknown): string | undefined {
  return /^#([\da-f]{6})$/i.exec(String(value ?? ''))?.[1]
}

function ring(cx: number, cy: number, r: number): Point[] {
  return Array.from({ length: 32 }, (_, step) => {
    const angle = (step * Math.PI) / 16
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const
  })
}

function pairs(points: string): Point[] {
  const numbers = points
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []))
}
