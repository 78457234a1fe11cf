const roman: { readonly [sign: string]: number } = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Value of a roman numeral in small letters, or undefined where the letters are none. */
function romanValue(letters: string): number | undefined {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters) || letters === '') return undefined
  const values = [...letters].map((sign) => roman[sign] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/**
 * A printed number in the form in which numbers are compared: `5 Bis` → `5bis`, `1er` → `1`, `L. 312-3` → `l312-3`,
 * `24-A` → `24a`, `(a)` → `a`.
 */
export function comparable(number: string): string {
  return number
    .replace(/(?<=\d)\.?[°ºª]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]*«»“”"]+/gu, '')
    .replace(/^([lrda])\.(?=\d)/u, '$1')
    .replace(/(?<=\d)\.?(?:er|re|ème)(?!\p{L})/gu, '')
    .replace(/(?<=\d)o$/u, '')
    .replace(/(\d)[-–](?=\p{L}+$)/u, '$1')
    .replace(/[.,;:]+$/u, '')
}

/** Numbers of parts, chapters and annexes: roman, in digits or in words, all as digits; letters stay. */
export function containerNumber(number: string, ordinals: { readonly [word: string]: number } = {}): string {
  const plain = comparable(number)
  const word = ordinals[plain]
  if (word !== undefined) return String(word)
  return String(romanValue(plain) ?? plain)
}

export type Family = 'digits' | 'letters' | 'other'

/** Family of an enumerator; roman numerals count as letters, since `(i)` may be either. */
export function familyOf(number: string): Family {
  if (/^\d+(?:\.\d+)*(?:\p{L}{1,2}|bis|ter|quater|quinquies)?$/u.test(number)) return 'digits'
  return /^\p{L}{1,6}(?:\.\d+)?$/u.test(number) ? 'letters' : 'other'
}
