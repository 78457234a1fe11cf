import type { Element } from 'hast'

/** Width and height of a picture in CSS pixels, from its `viewBox`. Throws a RangeError where it has none. */
export function sizeOf({ properties }: Element): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = String(properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number)
  if (!(width > 0 && height > 0)) throw new RangeError('A picture needs a viewBox with a width and a height')
  return { width, height }
}
