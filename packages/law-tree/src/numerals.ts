import { arabicOrdinal, latinOrdinal } from './ordinals.ts'

const ROMAN = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/i
const ROMAN_VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
const CHINESE_DIGIT = '〇一二三四五六七八九'
const CHINESE_UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
/** Ordinal suffixes of inserted units, in order: 5, 5bis, 5ter, … */
export const LATIN_SUFFIXES = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
  'undecies',
]

/** Zeros of the decimal scripts that laws are numbered in: Arabic-Indic, Persian, Devanagari, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10]

/** Digits of any of these scripts as ASCII digits; other characters stay. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.find((z) => code >= z && code < z + 10) ?? code
    return String(code - zero)
  })
}

/** Value of a well-formed roman numeral (`iv`, `XII`), else undefined. */
export function roman(text: string): number | undefined {
  if (text === '' || !ROMAN.test(text)) return undefined
  let total = 0
  let before = 0
  for (const letter of text.toLowerCase()) {
    const value = ROMAN_VALUE[letter] ?? 0
    total += value > before ? value - 2 * before : value
    before = value
  }
  return total
}

/** Value of a Chinese numeral up to 9999 (`二十三`, `一百零五`, `一〇二`), else undefined. */
export function chinese(text: string): number | undefined {
  const plain = text.replace(/[零○]/g, '〇').replace(/两/g, '二').replace(/廿/g, '二十')
  if (!/^[〇一二三四五六七八九十百千]+$/.test(plain)) return undefined
  if (!/[十百千]/.test(plain)) return Number([...plain].map((c) => CHINESE_DIGIT.indexOf(c)).join(''))
  let total = 0
  let digit = 0
  for (const c of plain) {
    const unit = CHINESE_UNIT[c]
    if (unit === undefined) digit = CHINESE_DIGIT.indexOf(c)
    else {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return total + digit
}

/**
 * The number of a section as it is cited: `1er`, `1°`, `premier`, `I`, `第一` and `الأولى` all give `1`;
 * suffixes stay and lose their space: `5 BIS` → `5bis`, `7 a` → `7a`, `24-A` → `24-A`; codes stay as printed (`L. 312-4-3`).
 */
export function sectionNumber(raw: string): string {
  const text = asciiDigits(raw.replace(/[\s\u00a0]+/g, ' ').trim()).replace(/[()（）]/g, '')
  // المادة الخامسة مكرر: inserted behind the fifth.
  const repeated = /^(.*\S)\s?مكرر(?:اً|ا)?$/u.exec(text)?.[1]
  if (repeated !== undefined) return `${sectionNumber(repeated)}bis`
  const ordinal = arabicOrdinal(text) ?? latinOrdinal(text) ?? chinese(text)
  if (ordinal !== undefined) return String(ordinal)
  const inserted = /^([一二三四五六七八九十百千零〇]+)条?之([一二三四五六七八九十]+)$/.exec(text)
  if (inserted) return `${chinese(inserted[1] ?? '') ?? ''}-${chinese(inserted[2] ?? '') ?? ''}`
  if (/^[IVXLCDM]+$/.test(text)) return String(roman(text) ?? text)
  if (/^[A-Z]{1,2}\*{0,2}\.? ?\d/.test(text)) return text
  return text
    .replace(/^(\d+)(?:\.?[°ºª]|er|ère|re|ᵉʳ|o(?=$| ))/, '$1')
    .replace(/[°º]/g, '')
    .replace(/ +([A-Za-z]+)$/, (_, suffix: string) =>
      LATIN_SUFFIXES.includes(suffix.toLowerCase()) ? suffix.toLowerCase() : suffix,
    )
    .replace(/(\d)(BIS|TER|QUATER)$/, (_, digit: string, suffix: string) => digit + suffix.toLowerCase())
}

/** Where a section number stands in counting: whole part, then what was inserted behind it. */
export interface NumberKey {
  readonly prefix: string
  readonly base: number
  readonly inserted: number
}

const KEY = /^([A-Z]{1,2}\*{0,2}\.? ?)?(\d+)(?:[.\-‑–](\d+))?[-‑– ]?([A-Za-z]*)/

/** `24a` → 24 and 1; `5bis` → 5 and 1; `25.1` → 25 and 1; undefined where nothing can be counted. */
export function numberKey(number: string): NumberKey | undefined {
  const found = KEY.exec(number)
  if (!found) return undefined
  const [, prefix = '', base = '0', dotted, suffix = ''] = found
  const latin = LATIN_SUFFIXES.indexOf(suffix.toLowerCase()) + 1
  const letter = suffix === '' ? 0 : latin > 0 ? latin : suffix.toLowerCase().charCodeAt(0) - 96
  return {
    prefix,
    base: Number(base),
    inserted: dotted === undefined ? letter : Number(dotted) + letter / 100,
  }
}
