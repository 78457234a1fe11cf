import { flatten, type Law } from '@concordance/law-tree'

/** Numbers as laws write them, by language. */
export const numberWords: { readonly [language: string]: { readonly [word: string]: number } } = {
  en: wordsFrom(
    'one two three four five six seven eight nine ten',
    'twelve fifteen twenty twenty-five thirty forty fifty',
  ),
  fr: wordsFrom(
    'un deux trois quatre cinq six sept huit neuf dix',
    'douze quinze vingt vingt-cinq trente quarante cinquante',
  ),
  es: wordsFrom(
    'un dos tres cuatro cinco seis siete ocho nueve diez',
    'doce quince veinte veinticinco treinta cuarenta cincuenta',
  ),
}

function wordsFrom(units: string, others: string): { readonly [word: string]: number } {
  const values = [12, 15, 20, 25, 30, 40, 50]
  return Object.fromEntries([
    ...units.split(' ').map((word, index) => [word, index + 1] as const),
    ...others.split(' ').map((word, index) => [word, values[index] ?? 0] as const),
  ])
}

const words: { readonly [word: string]: number } = { ...numberWords.en, ...numberWords.fr, ...numberWords.es }

/** The value of a number in figures or in words. */
export const numberOf = (number: string): number => words[number.toLowerCase()] ?? Number(number)

/** A number in figures or in words. */
export const number = `(\\d{1,2}|${Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join('|')})`

/** How long something is kept, as laws of a language say it. */
const kept: { readonly [language: string]: RegExp } = {
  en: new RegExp(
    `(?:kept|keep|preserved?|retain(?:ed)?)[^.;]{0,120}?\\b${number}(?: \\(\\d+\\))? years`,
    'giu',
  ),
  fr: new RegExp(`conserv[^.;]{0,120}?(?<!\\p{L})${number} ans`, 'giu'),
  es: new RegExp(`conserv[^.;]{0,120}?(?<!\\p{L})${number}(?: \\(\\d+\\))? años`, 'giu'),
}

/** The longest period of ten years or more for which the law has something kept, so that a draft does not bring in another. */
export function ownPeriod(law: Law): { readonly retention?: string } {
  const pattern = kept[law.language.split('-')[0] ?? '']
  if (!pattern) return {}
  const years = flatten(law).flatMap(({ clause }) =>
    [...clause.text.matchAll(pattern)].map(([, found = '']) => numberOf(found)),
  )
  const longest = Math.max(0, ...years)
  return longest >= 10 ? { retention: String(longest) } : {}
}
