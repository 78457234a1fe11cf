import type { Line } from './types.ts'

const mark = /^(?:\(?\d{1,3}[).]?|[*†‡]{1,3}|\[\d{1,3}\])\s*\S/u

/** Lines in smaller type at the foot of a column, from a note's mark down. */
export function footnoteLines(lines: readonly Line[], bodySize: number): Set<Line> {
  const found = new Set<Line>()
  const columns = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.page} ${line.column[0].toFixed(0)}`
    const list = columns.get(key)
    if (list) list.push(line)
    else columns.set(key, [line])
  }
  for (const column of columns.values()) {
    const sorted = [...column].sort((a, b) => a.y - b.y)
    const small = sorted.findIndex((line) => line.size > bodySize * 0.93)
    const foot = sorted.slice(0, Math.max(small, 0)).reverse()
    const first = foot.findIndex((line) => mark.test(line.text))
    if (first >= 0) for (const line of foot.slice(first)) found.add(line)
  }
  return found
}
