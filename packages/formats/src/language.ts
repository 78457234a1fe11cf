import { blockText } from './block-text.ts'
import { functionWords } from './function-words.ts'
import { scriptLanguage } from './script-language.ts'
import type { Block } from './types.ts'

/** Letters looked at: more does not change the answer. */
const sampleLength = 12_000
const fewestWords = 12

const lists = Object.entries(functionWords).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}))

/** Words from the middle of the law on: titles, dates and formulas at the beginning mislead. */
export function sampleOf(blocks: readonly Block[]): string {
  const own = blocks.filter((block) => block.data?.role === undefined || block.data.role === 'title')
  const from = own.length > 40 ? Math.floor(own.length / 3) : 0
  let sample = ''
  for (const block of own.slice(from)) {
    sample += `${blockText(block).slice(0, sampleLength)}\n`
    if (sample.length > sampleLength) break
  }
  return sample.slice(0, sampleLength)
}

/** Language whose function words cover the sample, where one clearly leads. */
export function byFunctionWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < fewestWords) return undefined
  const shares = lists
    .map(({ language, words: list }) => ({
      language,
      share: words.filter((word) => list.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share)
  const [first, second] = shares
  if (first === undefined || second === undefined) return undefined
  return first.share > 0.18 && first.share > 1.2 * second.share ? first.language : undefined
}

/**
 * Language of a text: by its script, by letters that one language alone writes, by its function words; where these leave it
 * open, by n-grams (eld, smallest set, loaded only then: about 0.4 s and 85 MB). `und` where it cannot be told.
 */
export async function detectLanguage(sample: string): Promise<string> {
  const script = scriptLanguage(sample)
  if (script === undefined) return 'und'
  if (script !== 'latin') return script
  const listed = byFunctionWords(sample)
  if (listed !== undefined) return listed
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(sample.slice(0, 1000))
  return found.language !== '' && found.isReliable() ? found.language : 'und'
}

/** Names of one language, or of languages that no detector parts by a page of law. */
const alike = [
  ['no', 'nb', 'nn'],
  ['sr', 'hr', 'bs', 'sh', 'me', 'cnr'],
  ['id', 'ms'],
  ['ro', 'mo'],
]

/** Primary tag in lower case: `fr` of `fr-LU`, `en` of `eng`. */
export function primaryTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).language
  } catch {
    return undefined
  }
}

export function sameLanguage(one: string, other: string): boolean {
  return one === other || alike.some((group) => group.includes(one) && group.includes(other))
}
