import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** A picture as an SVG file, well-formed XML. */
export function svgText(picture: Element): string {
  const text = toHtml(picture, {
    space: 'svg',
    closeEmptyElements: true,
    characterReferences: { useNamedReferences: false },
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`
}
