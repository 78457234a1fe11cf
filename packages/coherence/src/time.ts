import { type GrammarText, pattern } from './grammar.ts'

/** A length of time in a text, in years; `least` where a range gives both ends. */
export interface Duration {
  readonly years: number
  readonly least?: number
  readonly from: number
  readonly to: number
}

/** Lengths of time: "ten (10) years", « six mois à trois ans », "de uno a tres años". */
export function durationsIn(text: string, grammar: GrammarText): Duration[] {
  const { time, numbers } = grammar
  if (!time || !numbers) return []
  const words = Object.keys(numbers).sort((a, b) => b.length - a.length)
  const number = `(?:\\d{1,3}|${words.join('|')})`
  const unit = `(?:${time.years}|${time.months}|${time.days})`
  const found = pattern(
    `(?<![\\p{L}\\d.,])(?:(${number})\\s*(${unit})?\\s*${time.to}\\s+)?(${number})\\s*(?:\\(\\s*[\\p{L}\\d]+\\s*\\)\\s*)?(?:calendar\\s+|consecutive\\s+)?(${unit})(?!\\p{L})`,
    'giu',
  )
  return [...text.matchAll(found)].map((match) => {
    const [whole, low, lowUnit, high = '', highUnit = ''] = match
    const years = numberOf(high, numbers) * yearsOf(highUnit, time)
    const least = low === undefined ? undefined : numberOf(low, numbers) * yearsOf(lowUnit ?? highUnit, time)
    return {
      years,
      ...(least === undefined ? {} : { least }),
      from: match.index,
      to: match.index + whole.length,
    }
  })
}

const numberOf = (word: string, numbers: { readonly [word: string]: number }): number =>
  numbers[word.toLowerCase()] ?? Number(word)

function yearsOf(unit: string, time: NonNullable<GrammarText['time']>): number {
  if (pattern(`^${time.months}$`).test(unit)) return 1 / 12
  return pattern(`^${time.days}$`).test(unit) ? 1 / 365 : 1
}
