import type { Line } from './types.ts'

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

const hyphenAtEnd = /(\p{L}+)[-\u00ad\u2010]$/u

/** Words of a text, folded, to tell a hyphen that breaks a line from one that belongs to a word. */
export function vocabularyOf(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** Joins lines to running text: hyphens at line ends undone, no space between Chinese signs. */
export function joinLines(lines: readonly Line[], vocabulary: ReadonlyMap<string, number>): string {
  let joined = ''
  for (const { text } of lines) joined = joined === '' ? text : joinTwo(joined, text, vocabulary)
  return joined
}

export function joinTwo(before: string, after: string, vocabulary: ReadonlyMap<string, number>): string {
  const broken = hyphenAtEnd.exec(before)
  const rest = /^\p{Ll}\p{L}*/u.exec(after)?.[0]
  if (broken && rest) {
    const start = (broken[1] as string).toLowerCase()
    const whole = vocabulary.get(start + rest) ?? 0
    const hyphened = vocabulary.get(`${start}-${rest}`) ?? 0
    const keeps = hyphened > whole && !before.endsWith('\u00ad')
    return (keeps ? before : before.slice(0, -1)) + after
  }
  if (broken) return before + after
  if (unspaced.test(before.at(-1) ?? '') && unspaced.test(after[0] ?? '')) return before + after
  return `${before} ${after}`
}
