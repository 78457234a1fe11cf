import { flatten, type Law } from '@concordance/law-tree'

const words: { readonly [word: string]: number } = {
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
  'vingt-cinq': 25,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  diez: 10,
  doce: 12,
  quince: 15,
  veinte: 20,
  veinticinco: 25,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
}

const number = `(\\d{1,2}|${Object.keys(words)
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
    [...clause.text.matchAll(pattern)].map(([, found = '']) => words[found.toLowerCase()] ?? Number(found)),
  )
  const longest = Math.max(0, ...years)
  return longest >= 10 ? { retention: String(longest) } : {}
}
