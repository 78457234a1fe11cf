import type { Point } from './point.ts'

interface Outline {
  readonly points: readonly Point[]
  readonly closed: boolean
}

/** Numbers that each command takes (SVG 1.1, 8.3). Curves other than circular arcs are not drawn here. */
const arguments_: { readonly [command: string]: number } = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 }

/** The outlines of a path of lines and circular arcs as points. Throws a RangeError for another command. */
export function pointsOfPath(d: string): Outline[] {
  const outlines: { points: Point[]; closed: boolean }[] = []
  let at: Point = [0, 0]
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase()
    const count = arguments_[command]
    if (count === undefined) throw new RangeError(`A path in a picture cannot hold the command ${letter}`)
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number)
    if (command === 'M') outlines.push({ points: [], closed: false })
    const outline = outlines.at(-1)
    if (!outline) continue
    if (command === 'Z') {
      outline.closed = true
      at = outline.points[0] ?? at
    }
    for (let first = 0; count > 0 && first + count <= numbers.length; first += count) {
      const steps = step(command, numbers.slice(first, first + count), at, letter !== command)
      outline.points.push(...steps)
      at = steps.at(-1) ?? at
    }
  }
  return outlines
}

function step(command: string, numbers: readonly number[], [x, y]: Point, relative: boolean): Point[] {
  const [ox, oy] = relative ? [x, y] : [0, 0]
  const [a = 0, b = 0, , , sweep = 0, ex = 0, ey = 0] = numbers
  if (command === 'H') return [[ox + a, y]]
  if (command === 'V') return [[x, oy + a]]
  if (command !== 'A') return [[ox + a, oy + b]]
  return arc([x, y], [ox + ex, oy + ey], a, numbers[3] === 1, sweep === 1)
}

/** A circular arc as short lines (SVG 1.1, appendix F.6.5, for one radius and no turn). */
function arc([x1, y1]: Point, [x2, y2]: Point, radius: number, large: boolean, sweep: boolean): Point[] {
  const [dx, dy] = [(x2 - x1) / 2, (y2 - y1) / 2]
  const half = Math.hypot(dx, dy)
  if (half === 0) return []
  const r = Math.max(radius, half)
  const away = Math.sqrt(Math.max(0, r * r - half * half)) * (large === sweep ? -1 : 1)
  const [cx, cy] = [(x1 + x2) / 2 - (away * dy) / half, (y1 + y2) / 2 + (away * dx) / half]
  const start = Math.atan2(y1 - cy, x1 - cx)
  let turn = Math.atan2(y2 - cy, x2 - cx) - start
  if (sweep && turn <= 0) turn += 2 * Math.PI
  if (!sweep && turn >= 0) turn -= 2 * Math.PI
  const steps = Math.max(2, Math.ceil(Math.abs(turn) / (Math.PI / 16)))
  return Array.from({ length: steps }, (_, index) => {
    const angle = start + (turn * (index + 1)) / steps
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const
  })
}
