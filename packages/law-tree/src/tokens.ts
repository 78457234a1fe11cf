import type { Piece } from './draft.ts'
import { type Reading, readingsOf } from './numbering.ts'
import { asciiDigits } from './numerals.ts'

/** Where an enumerator stands: shown by the source, first in its block, first in a line, or inside a line. */
export type Place = 'label' | 'block' | 'line' | 'inside'

/** An enumerator that may begin a sub-clause. */
export interface Token {
  readonly piece: number
  /** In the block's text: the sign as printed is [at, end). */
  readonly at: number
  readonly end: number
  readonly place: Place
  /** Sign around the numeral; enumerators of one list share it. */
  readonly sign: string
  readonly number: string
  readonly readings: readonly Reading[]
}

const LETTER = '[a-zA-Z](?:bis|ter|quater|quinquies|\\.\\d)?|ñ|([a-z])\\1'
const ARABIC_LETTER = 'ه?ـ?[أ-يا]ـ?|هـ'
const CYRILLIC_LETTER = '[а-яђјљњћџ]'
const DIGITS = '\\d{1,3}[ ]?(?:bis|ter|quater|quinquies)|\\d{1,3}[a-zA-Z]?|[٠-٩]{1,2}'
const ROMAN = '[ivxlc]{2,7}|[IVXLC]{2,7}'
const HAN = '[一二三四五六七八九十]{1,3}'
const NUMERAL = [
  DIGITS,
  ROMAN,
  LETTER.replace('\\1', '\\k<dbl>').replace('([a-z])', '(?<dbl>[a-z])'),
  ARABIC_LETTER,
  CYRILLIC_LETTER,
  HAN,
].join('|')

/** How a numeral is set off. The examples are what the tests try. */
export const SIGNS: readonly {
  readonly sign: string
  readonly example: string
  readonly pattern: string
  readonly start: boolean
}[] = [
  { sign: '§', example: '§ 1er. words', pattern: '§\\s?(?<n>\\d{1,3})(?:er|[°º])?\\.?(?=\\s)', start: true },
  { sign: '()', example: '(a) words', pattern: `[(（]\\s?(?<n>${NUMERAL})\\s?[)）]`, start: false },
  { sign: '.', example: '2.1 words', pattern: '(?<n>\\d{1,3}(?:\\.\\d{1,2}){1,3})\\.?(?=\\s)', start: false },
  {
    sign: '°',
    example: '1° words',
    pattern: '(?<n>\\d{1,3}(?:\\s?bis)?)\\s?(?:[°º]\\s?[.)-]?|\\.[°º]|er(?=\\s))',
    start: false,
  },
  { sign: ')', example: 'a) words', pattern: `(?<n>${NUMERAL})\\s?[)）]`, start: false },
  {
    sign: '.',
    example: '1. words',
    pattern: `(?<n>\\d{1,3}(?:\\s?bis|[a-z])?)\\s?\\.(?:\\s?[-—–])?(?=\\s|$)`,
    start: false,
  },
  {
    sign: '.',
    example: 'a. words',
    pattern: `(?<n>${ROMAN}|[a-zA-Zа-я]|(?<dbl>[a-z])\\k<dbl>)\\.(?:\\s?[-—–])?(?=\\s|$)`,
    start: true,
  },
  {
    sign: '-',
    example: 'أ - words',
    pattern: `(?<n>\\d{1,2}|[٠-٩]{1,2}|${ARABIC_LETTER})\\s?[-–—]`,
    start: false,
  },
  {
    sign: '/',
    example: '1/ words',
    pattern: `(?<n>\\d{1,2}|[٠-٩]{1,2}|${ARABIC_LETTER})\\s?/(?=\\s)`,
    start: true,
  },
  { sign: '、', example: '一、words', pattern: `(?<n>${HAN}|\\d{1,2})[、．]`, start: true },
  {
    sign: 'ord',
    example: 'أولا: words',
    pattern: '(?<n>أولاً?|ثانياً?|ثالثاً?|رابعاً?|خامساً?|سادساً?)\\s?[:-]',
    start: true,
  },
]

const ARABIC_ADVERBS = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس']

const compiled = SIGNS.map(({ sign, pattern, start }) => ({
  sign,
  start,
  first: new RegExp(`^["“«]?(?:${pattern})`, 'u'),
  sticky: new RegExp(`(?:${pattern})`, 'uy'),
}))

/** Characters with which an enumerator inside a line can begin, behind white space or an opening sign. */
const CANDIDATE = /(?<=^|[\s"“«.;:,؛،。；：、—–\])-])(?:[(（]|[\p{L}\p{N}]{1,5}(?:\s?[°º.)）-]|\.[\d°º]))/gu

function tokenOf(text: string, at: number, piece: number, place: Place): Token | undefined {
  const begins = place !== 'inside'
  for (const { sign, start, first, sticky } of compiled) {
    if (!begins && start) continue
    let found: RegExpExecArray | null
    if (begins) found = first.exec(text.slice(at, at + 24))
    else {
      sticky.lastIndex = at
      found = sticky.exec(text)
    }
    const number = found?.groups?.n
    if (!found || number === undefined) continue
    const adverb = ARABIC_ADVERBS.findIndex((stem) => sign === 'ord' && number.startsWith(stem))
    const readings: Reading[] = adverb >= 0 ? [{ family: 'digit', value: adverb + 1 }] : readingsOf(number)
    if (readings.length === 0) continue
    return { piece, at, end: at + found[0].length, place, sign, number: asciiDigits(number.trim()), readings }
  }
  return undefined
}

/** A number set high, or followed by words without a sign: `1 Wer Waffen …`. */
function bareToken(text: string, at: number, piece: number, raised: number): Token | undefined {
  const found =
    raised > 0
      ? /^\d{1,3}\s?[a-z]*/.exec(text.slice(at, at + raised))
      : /^(\d{1,2}[a-z]{0,3})(?= ["«„]?\p{Lu})/u.exec(text.slice(at, at + 12))
  if (!found) return undefined
  const number = found[0].replace(/\s/g, '')
  const readings = readingsOf(number)
  if (readings.length === 0) return undefined
  const place = raised > 0 ? 'label' : 'block'
  return { piece, at, end: at + found[0].length, place, sign: raised > 0 ? '' : 'bare', number, readings }
}

/** Every enumerator of the pieces in reading order, whether or not it proves to begin a sub-clause. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = []
  pieces.forEach(({ block, from, to }, index) => {
    const text = block.text.slice(0, to)
    const starts = new Set<number>()
    const begin = (line: number, place: Place): number => {
      // The dash of a bullet in front of a number says nothing more.
      const at = line + (/^[-–—•·*]\s+(?=\S)/.exec(text.slice(line, line + 4))?.[0].length ?? 0)
      const token =
        tokenOf(text, at, index, place) ??
        (at === 0 || place === 'label' ? bareToken(text, at, index, at === 0 ? block.raised : 0) : undefined)
      if (!token) return at
      tokens.push(at === line ? token : { ...token, at: line })
      starts.add(at)
      const next = token.end + (/^\s*/.exec(text.slice(token.end))?.[0].length ?? 0)
      // `(a) (i)`: an item that begins with its first sub-item.
      return next < to && /^[(（]/.test(text.slice(next)) ? next : token.end
    }
    let at = from
    while (at < to) {
      const lineEnd = text.indexOf('\n', at)
      const end = lineEnd < 0 ? to : lineEnd
      const place: Place =
        at > 0 && text[at - 1] === '\n'
          ? 'line'
          : at === 0 && block.labelEnd > 0
            ? 'label'
            : at === 0 || at === from
              ? 'block'
              : 'inside'
      let done = begin(at, place)
      CANDIDATE.lastIndex = done
      for (let found = CANDIDATE.exec(text); found && found.index < end; found = CANDIDATE.exec(text)) {
        if (found.index < done) continue
        const token = tokenOf(text, found.index, index, 'inside')
        if (!token) continue
        tokens.push(token)
        done = token.end
        CANDIDATE.lastIndex = Math.max(done, found.index + 1)
      }
      at = end + 1
    }
  })
  return tokens
}
