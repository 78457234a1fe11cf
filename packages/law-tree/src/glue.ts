import type { CompiledTradition } from './head-rules.ts'

/** A heading is not longer than this. */
const LONGEST = 240

/**
 * Where the heading ends in a line on which the words follow it without any sign:
 * `Custody and storage The Registrar shall …`. Undefined where no sentence is seen to begin.
 */
export function headingEnd(words: string, tradition: CompiledTradition): number | undefined {
  const caps = /^((?:[\p{Lu}\d][\p{Lu}\d\s,'’-]{2,80}))[:.]\s*[-—–]?\s+(?=[\p{Lu}])/u.exec(words)
  if (caps?.[1]) return caps[0].length
  const found = tradition.openers?.exec(words.slice(0, LONGEST))
  if (found) return found.index + 1
  return undefined
}

/** Whether a line reads as a heading rather than as words of the provision. */
export function readsAsHeading(line: string): boolean {
  return line.length <= LONGEST && !/[.;:,。；：，؛—–-]$/u.test(line) && !/^[([*]/.test(line)
}
