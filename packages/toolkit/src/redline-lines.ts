import { paragraphsOf, type TextBlock } from '@concordance/drafting'

/** The words of paragraphs as the file holds them. */
export const linesOf = (blocks: readonly TextBlock[]): string[] =>
  paragraphsOf(blocks).map(({ text }) => text)

/** The same behind the numbers that lists print. */
export const numberedLinesOf = (blocks: readonly TextBlock[]): string[] =>
  paragraphsOf(blocks).map(({ text, label }) => (label === undefined ? text : `${label} ${text}`))

/** Expected lines with those typed numbers that the lines found have in place of automatic ones, and how many. */
export function withTypedNumbers(
  lines: readonly string[],
  numbered: readonly string[],
  found: readonly string[],
): { readonly lines: readonly string[]; readonly typed: number } {
  let typed = 0
  const made = lines.map((line, at) => {
    const other = numbered[at]
    if (other === undefined || found[at] === line || found[at] !== other) return line
    typed++
    return other
  })
  return { lines: made, typed }
}

/** All words with their numbers as one line, without what nobody sees: what two formats of one text have in common. */
export const runningText = (blocks: readonly TextBlock[]): string =>
  paragraphsOf(blocks)
    .map(({ text, label = '' }) => (text.startsWith(label) ? text : `${label} ${text}`))
    .join(' ')
    .replace(/[\u200b\u200e\u200f\u061c\u00ad\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The first place at which two lists of lines differ, in words. */
export function firstDifference(expected: readonly string[], found: readonly string[]): string | undefined {
  const length = Math.max(expected.length, found.length)
  for (let at = 0; at < length; at++)
    if (expected[at] !== found[at])
      return `paragraph ${at + 1}: expected ${quoted(expected[at])}, found ${quoted(found[at])}`
  return undefined
}

/** The same for two running texts. */
export function textDifference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined
  let at = 0
  while (expected[at] === found[at]) at++
  const from = Math.max(0, at - 40)
  return `expected ${quoted(expected.slice(from, at + 60))}, found ${quoted(found.slice(from, at + 60))}`
}

const quoted = (line: string | undefined): string =>
  line === undefined ? 'nothing' : `“${line.slice(0, 200)}”`
