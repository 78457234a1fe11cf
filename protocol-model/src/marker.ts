import { chinese, roman } from './numerals.ts'

/** One way to read a marker: `i)` is the first roman item or the ninth letter. */
export interface Reading {
  /** Kind of number and form of bracket; members of one list share it. */
  readonly style: string
  /** 1-based place in its list. */
  readonly ordinal: number
  /** The number as an eId has it: `1`, `a`, `iii`; letters of other scripts by their place in the Latin alphabet. */
  readonly number: string
}

/** A number or letter in front of a paragraph, or of a part of one within a line. */
export interface Marker {
  /** Offsets of the marker in the line: [start, end). */
  readonly start: number
  readonly end: number
  /** True where a new list may begin: at the start of a line, or after a colon. */
  readonly opens: boolean
  /** Readings that are possible, from the most to the least likely. */
  readonly readings: readonly Reading[]
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
/** Letters in the order in which lists use them: Russian without ё, й, ь…; Arabic in the abjad order. */
const otherAlphabets = ['абвгдежзиклмнопрстуфхцчшщэюя', 'أبجدهوزحطيكلمن']
const inner = '[\\d٠-٩]{1,2}(?:\\s?bis)?|[ivx]{1,5}|[a-z]|[а-я]|[أابجدهوزحطيكلمن]|[一二三四五六七八九十]{1,3}'

/** At the start: `1.` `1)` `(1)` `a)` `(a)` `a.` `(i)` `(أ)` `（一）` `一、` `㈠`, and for numbers `1 -` and `‘1’`. */
const opening = new RegExp(
  `^\\s*(?:([(（]?)(${inner})([)）.、])(?!\\d)|([㈠-㈩])|['‘"“]?([\\d٠-٩]{1,2})(?:['’"”]|\\s?[-–—](?=\\s)))`,
  'u',
)
/** Words that join the last member of a list to the one before. */
const joins = 'and|or|und|oder|et|ou|y|e|o|u|и|или|و|أو|en|of|och|og'
/**
 * Within a line: the same, after a stop, a semicolon, a colon or a comma (not one that follows a bracket, as in
 * "subparagraphs (a), (b)"), with or without a word that joins.
 */
const within = new RegExp(
  `(?<=(?:[.;:،؛；：]|(?<![)）])[,，])\\s*(?:\\s(?:${joins})\\s)?)(?:([(（]?)(${inner})([)）.、])|([㈠-㈩]))(?=\\s|\\p{Lu})`,
  'gu',
)

/** The marker at the start of a line, or undefined. */
export function openingMarker(line: string): Marker | undefined {
  const match = opening.exec(line)
  return match ? toMarker(match, 0, true) : undefined
}

/** Possible markers within a line; whether one is a marker, only its place in a list tells. */
export function innerMarkers(line: string): Marker[] {
  return [...line.matchAll(within)]
    .filter((match) => match.index > 0)
    .map((match) => toMarker(match, match.index, /[:：]\s*$/u.test(line.slice(0, match.index))))
}

function toMarker(match: RegExpExecArray, start: number, opens: boolean): Marker {
  const [whole, open = '', number = '', close = '', circled, bare] = match
  const readings = circled
    ? [letter(circled.charCodeAt(0) - '㈠'.charCodeAt(0) + 1, 'han()')]
    : bare
      ? readingsOf(bare, whole.at(-1) ?? '', false)
      : readingsOf(number, close === '）' ? ')' : close, open !== '')
  return { start, end: start + whole.length, opens, readings }
}

function readingsOf(number: string, close: string, bracketed: boolean): Reading[] {
  const arabic = /^[\d٠-٩]+/u.exec(number)?.[0]
  if (arabic) {
    const value = Number([...arabic].map((c) => (c < '٠' ? c : String(c.charCodeAt(0) - 0x660))).join(''))
    return [{ style: `number${close}`, ordinal: value, number: String(value) }]
  }
  const han = chinese(number)
  if (han !== undefined)
    return close === '、' || !bracketed
      ? [{ style: 'han', ordinal: han, number: String(han) }]
      : [letter(han, 'han()')]
  for (const other of otherAlphabets) {
    const at = other.indexOf(number === 'ا' ? 'أ' : number)
    if (at >= 0) return [letter(at + 1, `letter${close}`)]
  }
  const value = roman(number)
  const asRoman = value === undefined ? [] : [{ style: `roman${close}`, ordinal: value, number }]
  const at = number.length === 1 ? alphabet.indexOf(number) : -1
  return [...asRoman, ...(at >= 0 ? [letter(at + 1, `letter${close}`)] : [])]
}

function letter(ordinal: number, style: string): Reading {
  return { style, ordinal, number: alphabet[ordinal - 1] ?? String(ordinal) }
}
