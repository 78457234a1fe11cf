/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

/** The map that sets a page upright: its /Rotate undone, its lower left corner at the origin. */
export function upright(view: readonly number[], rotate: number): Matrix {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, -1, 1, 0, -y0, x1]
    case 180:
      return [-1, 0, 0, -1, x1, y1]
    case 270:
      return [0, 1, -1, 0, y1, -x0]
    default:
      return [1, 0, 0, 1, -x0, -y0]
  }
}
