import type { OutlineRow } from '@concordance/toolkit'

/** A clause as the law pane sets it. */
export interface ShownClause {
  readonly row: OutlineRow
  /** Levels below the section, 0 for the section itself and all above it. */
  readonly indent: number
  /** Part, chapter and the like. */
  readonly above: boolean
  /** Length of number and heading at the beginning of the text. */
  readonly head: number
}

const abovesection = new Set(['book', 'title', 'part', 'chapter', 'division', 'subdivision', 'schedule'])

/** How far from the beginning a heading may stand: behind `Artículo 24 bis.-`. */
const longestLabel = 60

/** Sets the clauses of a law in reading order. Parents stand before their children. */
export function shownClauses(rows: readonly OutlineRow[]): readonly ShownClause[] {
  const indents = new Map<string, number>()
  return rows.map((row) => {
    const above = abovesection.has(row.kind)
    const parent = row.parent === null ? undefined : indents.get(row.parent)
    const indent = above || row.kind === 'section' || parent === undefined ? 0 : parent + 1
    // What stands directly in a part is not indented under it.
    indents.set(row.id, above ? -1 : indent)
    return { row, above, indent: Math.max(0, indent), head: headOf(row, above) }
  })
}

function headOf({ text, heading, kind }: OutlineRow, above: boolean): number {
  if (heading) {
    const at = text.indexOf(heading)
    if (at >= 0 && at <= longestLabel) return at + heading.length
  }
  if (above) return text.length
  if (kind !== 'section') return 0
  // `المادة الثالثة` in a line of its own.
  const line = text.indexOf('\n')
  if (line > 0 && line <= longestLabel) return line
  return /^(?:\S+\s+)?\S*\d\S*/u.exec(text.slice(0, longestLabel))?.[0].length ?? 0
}
