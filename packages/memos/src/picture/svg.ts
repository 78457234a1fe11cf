import type { Element, Properties } from 'hast'

/** An element of a picture; a string is its text. */
export function svg(
  tagName: string,
  properties: Properties,
  ...children: readonly (Element | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

/** A picture of a size in CSS pixels, with what heads it for those who hear it. */
export function drawing(
  width: number,
  height: number,
  language: string,
  children: readonly Element[],
): Element {
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      lang: language,
      // Places are counted from the left, also on a page that runs from the right.
      direction: 'ltr',
      fontFamily: 'Calibri, Carlito, "Noto Sans", sans-serif',
      fontSize: '13',
      fill: '#222222',
    },
    ...children,
  )
}

/** Widest mean width of a letter as a share of the size; East Asian signs are square. */
const letter = 0.52

/** A text cut so that it fits a width in CSS pixels. */
export function fitting(text: string, width: number, size = 13): string {
  const widthOf = (piece: string) =>
    [...piece].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 1 : letter) * size, 0)
  if (widthOf(text) <= width) return text
  let cut = text
  while (cut.length > 1 && widthOf(`${cut}…`) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
