const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const chineseDigits = '〇一二三四五六七八九'
const digits = /^[\d٠-٩۰-۹]+$/u

/** First articles that treaties write as words: French, Spanish, Portuguese, Italian, Arabic (masculine and feminine). */
const ordinals: Readonly<Record<string, number>> = {
  premier: 1,
  première: 1,
  primero: 1,
  primera: 1,
  único: 1,
  primeiro: 1,
  primo: 1,
  الأولى: 1,
  الثانية: 2,
  الثالثة: 3,
  الرابعة: 4,
  الخامسة: 5,
  السادسة: 6,
  السابعة: 7,
  الثامنة: 8,
  التاسعة: 9,
  العاشرة: 10,
}

/** The value of a number as article headings print it: 8, VIII, ٨, 八, premier; undefined if it is none. */
export function numeral(printed: string): number | undefined {
  const word = printed.trim().toLowerCase()
  if (digits.test(word)) return Number([...word].map(digitOf).join(''))
  return ordinals[word] ?? roman(word) ?? chinese(word)
}

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  // Arabic-Indic digits begin at U+0660, the eastern ones (Persian, Urdu) at U+06F0; ten to a block, in order.
  return code < 0x660 ? character : String((code - (code < 0x6f0 ? 0x660 : 0x6f0)) % 10)
}

/** Roman numerals up to 399 in lower case; only those that are written as one would write them. */
export function roman(word: string): number | undefined {
  if (!/^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(word) || word === '') return undefined
  const values = [...word].map((letter) => romans[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** Small roman numerals below 40, as lists use them. */
export function toRoman(value: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][value % 10] ?? ''
  return 'x'.repeat(Math.floor(value / 10)) + ones
}

/** Chinese numerals up to 99: 八, 十, 十一, 二十, 二十一. */
export function chinese(word: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(word)
  if (!match || word === '') return undefined
  const [, first = '', ten, last = ''] = match
  const [a, b] = [chineseDigits.indexOf(first || '〇'), chineseDigits.indexOf(last || '〇')]
  if (ten) return (first ? a : 1) * 10 + b
  return last ? undefined : a
}
