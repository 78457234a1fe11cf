import { roman } from './numerals.ts'

/** Levels below an article, from the outermost: Akoma Ntoso abbreviations as the model uses them. */
const levels = ['para', 'subpara', 'item', 'point'] as const

/** Units by which instruments are cited, and their names in an eId. */
const units: Readonly<Record<string, string>> = {
  'art.': 'art',
  'sect.': 'sec',
  'para.': 'para',
  part: 'part',
  chapter: 'chp',
  annex: 'annex',
  goal: 'goal',
  indicator: 'indicator',
  criterion: 'criterion',
  field: 'field',
}

/**
 * The eId of a provision from its article and the numbers below it, outermost first:
 * `('8', ['1', 'a'])` → `art_8__para_1__subpara_a`. Naming convention of Akoma Ntoso 1.0, section 5.
 * Levels are counted by position: what hangs directly under an article is `para`, whether it is a number or a letter.
 */
export function eIdFrom(article: string, below: readonly string[]): string {
  return named('art', article, below)
}

/**
 * The eId of a citation such as `art. 8(1)(a)`, `art. IV(2)` or `sect. II, para. 7`; undefined if it is not of this form.
 * Roman numbers in capitals become Arabic ones, as everywhere in the program.
 */
export function eIdOf(citation: string): string | undefined {
  const parts = citation.split(', ').map(partOf)
  return parts.every((part) => part !== undefined) ? parts.join('__') : undefined
}

function partOf(part: string): string | undefined {
  const match = /^([a-z]+\.?) (\w+)((?:\(\w+\))*)$/.exec(part)
  const [, unit = '', number, rest = ''] = match ?? []
  const name = units[unit]
  if (name === undefined || number === undefined) return undefined
  const value = /^[IVXLC]+$/.test(number) ? String(roman(number.toLowerCase()) ?? number) : number
  return named(name, value, rest.match(/\w+/g) ?? [])
}

function named(unit: string, number: string, below: readonly string[]): string {
  const names = unit === 'para' ? levels.slice(1) : levels
  const parts = below.slice(0, names.length).map((one, depth) => `${names[depth]}_${one.toLowerCase()}`)
  return [`${unit}_${number.toLowerCase()}`, ...parts].join('__')
}
