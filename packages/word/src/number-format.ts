import { chineseNumber } from './number-chinese.ts'
import { alphabets, digits } from './number-tables.ts'
import { cardinal, ordinalWord } from './number-words.ts'

type Formatter = (value: number) => string

/** Letters as Word counts them: a … z, then aa, bb, … */
const letters =
  (alphabet: readonly string[]): Formatter =>
  (value) =>
    value < 1
      ? ''
      : (alphabet[(value - 1) % alphabet.length] ?? '').repeat(
          Math.min(Math.ceil(value / alphabet.length), 20),
        )

const inDigits =
  (set: string): Formatter =>
  (value) =>
    String(value).replace(/\d/g, (digit) => [...set][Number(digit)] ?? digit)

const cycle =
  (first: number, last: number, offset: number): Formatter =>
  (value) =>
    value >= first && value <= last ? String.fromCodePoint(offset + value - first) : String(value)

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = value
  let text = ''
  for (const [size, sign] of steps)
    while (rest >= size) {
      text += sign
      rest -= size
    }
  return text
}

function ordinal(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return `${value}th`
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`
}

/** The formats of ECMA-376 part 1, 17.18.59 ST_NumberFormat; one that is not here counts in decimals. */
const formatters: { readonly [format: string]: Formatter } = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']),
  lowerLetter: letters([...'abcdefghijklmnopqrstuvwxyz']),
  ordinal,
  cardinalText: cardinal,
  ordinalText: ordinalWord,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  decimalFullWidth: inDigits(digits.fullWidth),
  decimalFullWidth2: inDigits(digits.fullWidth),
  decimalEnclosedCircle: cycle(1, 20, 0x2460),
  decimalEnclosedCircleChinese: cycle(1, 20, 0x2460),
  decimalEnclosedParen: cycle(1, 20, 0x2474),
  decimalEnclosedFullstop: cycle(1, 20, 0x2488),
  ideographEnclosedCircle: cycle(1, 10, 0x3280),
  hindiNumbers: inDigits(digits.devanagari),
  thaiNumbers: inDigits(digits.thai),
  koreanDigital: inDigits(digits.korean),
  ideographDigital: inDigits(digits.chinese),
  japaneseDigitalTenThousand: inDigits(digits.chinese),
  taiwaneseDigital: inDigits(digits.taiwanese),
  chineseCounting: (value) => chineseNumber(value, 'counting'),
  chineseCountingThousand: (value) => chineseNumber(value, 'counting'),
  taiwaneseCounting: (value) => chineseNumber(value, 'counting'),
  taiwaneseCountingThousand: (value) => chineseNumber(value, 'taiwanese'),
  japaneseCounting: (value) => chineseNumber(value, 'japanese'),
  chineseLegalSimplified: (value) => chineseNumber(value, 'legal'),
  ideographLegalTraditional: (value) => chineseNumber(value, 'legalTraditional'),
  ideographTraditional: letters(alphabets.heavenlyStems),
  ideographZodiac: letters(alphabets.earthlyBranches),
  arabicAlpha: letters(alphabets.arabicAlpha),
  arabicAbjad: letters(alphabets.arabicAbjad),
  hebrew2: letters(alphabets.hebrew),
  russianLower: letters(alphabets.russian),
  russianUpper: letters(alphabets.russian.map((letter) => letter.toUpperCase())),
  ganada: letters(alphabets.ganada),
  chosung: letters(alphabets.chosung),
  aiueo: letters(alphabets.aiueo),
  aiueoFullWidth: letters(alphabets.aiueo),
  iroha: letters(alphabets.iroha),
  thaiLetters: letters(alphabets.thai),
  hindiConsonants: letters(alphabets.hindi),
  chicago: letters(['*', '†', '‡', '§']),
}

/**
 * A number as Word shows it.
 * `custom` is the pattern of a `custom` format (`001, 002, 003, ...`): padding with zeros, the only use Word offers.
 */
export function formatNumber(value: number, format: string, custom?: string): string {
  if (format === 'custom' && custom) return String(value).padStart(/^0*\d/.exec(custom)?.[0].length ?? 1, '0')
  return formatters[format]?.(value) ?? String(value)
}
