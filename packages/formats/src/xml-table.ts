import type { Element } from 'xast'
import { table } from './blocks.ts'
import type { Block, Role } from './types.ts'
import { type InlineRules, inlineXml } from './xml-inline.ts'
import { childElements, extentOf, localName } from './xml-source.ts'

const rowNames = new Set(['row', 'tr'])
const cellNames = new Set(['entry', 'td', 'th'])

function rowsIn(element: Element): Element[] {
  return childElements(element).flatMap((child) => (rowNames.has(localName(child)) ? [child] : rowsIn(child)))
}

/** A table of the CALS model (row, entry) or of HTML (tr, td); undefined where it holds no words. */
export function tableOf(element: Element, rules: InlineRules, role?: Role): Block | undefined {
  const anchor = extentOf([element])
  if (anchor === undefined) return undefined
  const rows = rowsIn(element).map((row) =>
    childElements(row)
      .filter((cell) => cellNames.has(localName(cell)))
      .map((cell) => {
        const start = cell.position?.start.offset ?? 0
        return {
          children: inlineXml(cell.children, rules, true),
          anchor: extentOf([cell]) ?? { start, end: start },
        }
      }),
  )
  return table(rows, { anchor, role })
}
