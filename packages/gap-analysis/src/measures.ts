import type { Unit } from './units.ts'

/** A number with its unit as a sentence gives it. */
export interface Measure {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** Concepts that measures are read with. */
export interface MeasureConcepts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly century: number
  /** concept → the number that it says. */
  readonly numbers: ReadonlyMap<number, number>
}

const digits = /[0-9\u0660-\u0669\u06f0-\u06f9]+|[〇零一二两兩三四五六七八九十百千]+/gu
const roman = /\b(?:XIX|XX|XXI)\b/u
/** Letters between a number and its unit: "ten (10) years", "10 consecutive years". */
const unitDistance = 18

/** Lengths of time in a sentence, in years. */
export function yearsIn(
  unit: Unit,
  concepts: MeasureConcepts,
  numbers = numbersIn(unit, concepts),
): Measure[] {
  if (numbers.length === 0) return []
  const measures: Measure[] = []
  for (const hit of unit.hits) {
    const years =
      hit.concept === concepts.year
        ? 1
        : hit.concept === concepts.month
          ? 1 / 12
          : hit.concept === concepts.day
            ? 1 / 365
            : 0
    if (years === 0) continue
    const before = numbers.filter(({ from, to }) => from <= hit.from && hit.from - to <= unitDistance)
    const nearest = before.sort((a, b) => b.to - a.to)[0]
    if (nearest && nearest.value < 1000)
      measures.push({ value: nearest.value * years, from: nearest.from, to: hit.to })
  }
  return measures
}

/**
 * Calendar years named in a sentence. "Before the 20th century" names 1900.
 */
export function datesIn(
  unit: Unit,
  concepts: MeasureConcepts,
  numbers = numbersIn(unit, concepts),
): Measure[] {
  const text = unit.clause.clause.text
  const dates = numbers.filter(({ value }) => value >= 1500 && value < 2100)
  for (const hit of unit.hits) {
    if (hit.concept !== concepts.century) continue
    const from = Math.max(unit.from, hit.from - 12)
    const around = text.slice(from, Math.min(unit.to, hit.to + 8))
    const ordinal = roman.exec(around)?.[0]
    const number = ordinal ? { XIX: 19, XX: 20, XXI: 21 }[ordinal] : Number(/\d+/.exec(around)?.[0])
    if (number) dates.push({ value: (number - 1) * 100, from, to: hit.to })
  }
  return dates
}

/** All numbers of a sentence, in digits and in words. */
export function numbersIn(unit: Unit, concepts: MeasureConcepts): readonly Measure[] {
  const found: Measure[] = []
  const { text } = unit.clause.clause
  digits.lastIndex = unit.from
  for (let match = digits.exec(text); match && match.index < unit.to; match = digits.exec(text)) {
    const to = match.index + match[0].length
    found.push({ value: numberOf(match[0]), from: match.index, to })
  }
  for (const { concept, from, to } of unit.hits) {
    const value = concepts.numbers.get(concept)
    if (value !== undefined) found.push({ value, from, to })
  }
  return found
}

/** `10`, `١٠` and `十` are all ten. */
export function numberOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written)
  if (/^[\u0660-\u0669\u06f0-\u06f9]+$/.test(written)) {
    return Number([...written].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''))
  }
  return chineseNumber(written)
}

const chineseDigits = '〇一二三四五六七八九'
const chineseScales: { readonly [sign: string]: number } = { 十: 10, 百: 100, 千: 1000 }

/** `十五` and `一百二十` count in scales; `一九〇〇` names its digits one by one. */
function chineseNumber(written: string): number {
  const signs = [...written.replace(/零/g, '〇').replace(/[两兩]/g, '二')]
  if (!signs.some((sign) => sign in chineseScales))
    return Number(signs.map((sign) => chineseDigits.indexOf(sign)).join(''))
  let total = 0
  let digit = 0
  for (const sign of signs) {
    const scale = chineseScales[sign]
    if (scale === undefined) digit = chineseDigits.indexOf(sign)
    else {
      total += (digit || 1) * scale
      digit = 0
    }
  }
  return total + digit
}
