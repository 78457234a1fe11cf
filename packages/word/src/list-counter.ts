import { formatNumber } from './number-format.ts'
import type { Level, List } from './numbering.ts'

interface Counters {
  readonly values: (number | undefined)[]
}

/** Counts the paragraphs of a document's lists in reading order. */
export interface ListCounter {
  /** The number that the next paragraph of this list and level shows. */
  next(list: List, level: number): string
}

export function listCounter(): ListCounter {
  const counters = new Map<string, Counters>()
  const started = new Set<string>()
  return {
    next(list, level) {
      const known = counters.get(list.definition) ?? { values: [] }
      counters.set(list.definition, known)
      count(known.values, list, level, started)
      return label(known.values, list.levels, level)
    },
  }
}

function count(values: (number | undefined)[], list: List, level: number, started: Set<string>): void {
  // A level passed over counts as begun, so that 1.1 can stand before any 1.
  for (let above = 0; above < level; above++)
    values[above] ??= startOf(list, above, started) ?? list.levels[above]?.start ?? 1
  const restart = startOf(list, level, started)
  const current = values[level]
  values[level] =
    restart ??
    (current === undefined ? (list.starts.get(level) ?? list.levels[level]?.start ?? 1) : current + 1)
  for (let below = level + 1; below < 9; below++) {
    const rule = list.levels[below]?.restart
    if (rule === undefined || (rule > 0 && level < rule)) values[below] = undefined
  }
}

/** A start override takes effect once, where its list is first used on that level. */
function startOf(list: List, level: number, started: Set<string>): number | undefined {
  const start = list.starts.get(level)
  const key = `${list.id} ${level}`
  if (start === undefined || started.has(key)) return undefined
  started.add(key)
  return start
}

function label(values: readonly (number | undefined)[], levels: readonly Level[], level: number): string {
  const shown = levels[level]
  if (!shown) return ''
  if (shown.format === 'bullet') return bullet(shown.text)
  return shown.text.replace(/%([1-9])/g, (_, digit) => {
    const index = Number(digit) - 1
    const part = levels[index]
    if (!part || index > level) return ''
    const format = shown.legal && part.format !== 'none' ? 'decimal' : part.format
    return formatNumber(values[index] ?? part.start, format, part.custom)
  })
}

/** Bullets of the Symbol and Wingdings fonts lie in the private use area, where other fonts show nothing. */
function bullet(text: string): string {
  const code = text.codePointAt(0) ?? 0
  if (code < 0xe000 || code > 0xf8ff) return text.trim()
  return { 61623: '•', 61607: '▪', 61551: '○', 61656: '➢', 61692: '✓', 61608: '◊' }[code] ?? '•'
}
