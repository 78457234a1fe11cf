import { numeral } from './numerals.ts'

/** The word for article, as the languages of treaties write it at the head of one. */
const words = [
  'article', // en, fr
  'art[íi]culo', // es
  'artigo', // pt
  'articolo', // it
  'articolul', // ro
  'artikel', // de, nl, sv, da, id
  'artikkel', // no, et
  'artyku[łl]', // pl
  'článek',
  'članak',
  'члан', // sr, mk
  'стаття', // uk
  'статья', // ru
  'член', // bg
  'art',
  'madde', // tr
  'المادة', // ar
  'مادة',
  'ماده', // fa
]

const number = '[\\d٠-٩۰-۹]+|[ivxlc]+|[\\p{L}]{4,9}'
/** `Article 8`, `**Art. 8** Marking`, `Artículo VIII. Definiciones`, `ARTICULO 1º — …`, `المادة ٨`. */
const latin = new RegExp(
  `^\\W{0,4}(?:${words.join('|')})[\\s.*]+(${number})(?:\\.?[º°]|\\.|er|bis)?(?![\\p{L}\\d])[\\s:.)*—–-]*([\\s\\S]*)$`,
  'iu',
)
/** `第八条`, `第8条 定义` */
const chinese = /^\s*第\s*([\d一二三四五六七八九十]+)\s*[条條]\s*([\s\S]*)$/u

/** The number of the article that a line opens, and what follows on the line; undefined for any other line. */
export function articleHeading(line: string): { number: number; rest: string } | undefined {
  const match = latin.exec(line) ?? chinese.exec(line)
  const value = numeral(match?.[1] ?? '')
  return match && value !== undefined ? { number: value, rest: (match[2] ?? '').trim() } : undefined
}
