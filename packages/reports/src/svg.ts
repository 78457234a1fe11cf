import { toHtml } from 'hast-util-to-html'
import { heatMap } from './heat-map.ts'
import type { MatrixView } from './types.ts'

/** The heat map as a file of its own, well-formed XML. */
export function toSvg(view: MatrixView): string {
  const picture = toHtml(heatMap(view, 'picture'), {
    space: 'svg',
    closeEmptyElements: true,
    characterReferences: { useNamedReferences: false },
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`
}
