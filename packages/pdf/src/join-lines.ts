import { leftBaseTexts } from './left-base.ts'
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
  for (const text of withRightEnds(lines)) joined = joined === '' ? text : joinTwo(joined, text, vocabulary)
  return joined
}

/**
 * The texts of a paragraph's lines; in a paragraph set in the wrong direction the signs before its first and after its
 * last word go back to their own end.
 */
function withRightEnds(lines: readonly Line[]): string[] {
  if (!lines[0]?.misset) return lines.map(({ text }) => text)
  const texts = leftBaseTexts(lines)
  const first = /^(.*?)( ?)([-–—•])$/u.exec(texts[0] as string)
  // Dashes that stand in pairs around words are where they belong.
  if (first && ((first[1] as string).match(/[-–—•]/gu) ?? []).length % 2 === 0)
    texts[0] = `${first[3]}${first[2]}${first[1]}`
  const end = texts.at(-1) as string
  const last = /^[.،؛:؟!"“”() ]*[.،؛:؟!"][ ]?(?=\S)/u.exec(end)?.[0]
  if (last) texts[texts.length - 1] = end.slice(last.length) + [...last].reverse().join('')
  return texts
}

function joinTwo(before: string, after: string, vocabulary: ReadonlyMap<string, number>): string {
  const broken = hyphenAtEnd.exec(before)
  const rest = /^\p{Ll}\p{L}*/u.exec(after)?.[0]
  if (broken && rest) {
    const start = (broken[1] as string).toLowerCase()
    const whole = vocabulary.get(start + rest) ?? 0
    const hyphened = vocabulary.get(`${start}-${rest}`) ?? 0
    // Neither form stands elsewhere: two words that stand alone elsewhere are a compound (vice-president, ceux-ci).
    const compound = whole === 0 && vocabulary.has(start) && vocabulary.has(rest)
    const keeps = (hyphened > whole || compound) && !before.endsWith('\u00ad')
    return (keeps ? before : before.slice(0, -1)) + after
  }
  if (broken) return before + after
  if (unspaced.test(before.at(-1) ?? '') && unspaced.test(after[0] ?? '')) return before + after
  return `${before} ${after}`
}
