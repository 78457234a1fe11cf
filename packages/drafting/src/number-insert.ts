import type { ProvisionStyle } from '@concordance/templates'
import type { LevelNumbering } from './number-law.ts'

/** How a law numbers a section that came in between: `5A`, `5a`, `5 bis`, `5-1`, `5.1`. */
export type Between = 'upper' | 'lower' | 'latin' | 'dash' | 'dot'

const latin = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
  'sexdecies',
  'septdecies',
  'octodecies',
  'novodecies',
  'vicies',
]

const shapes: readonly (readonly [Between, RegExp])[] = [
  ['latin', /^\d+\s?(?:bis|ter|quater|quinquies|sexies|septies|octies)$/i],
  ['upper', /^\d+[A-Z]$/],
  ['lower', /^\d+[a-z]$/],
  ['dash', /^\d+-\d+$/],
  ['dot', /^\d+\.\d+$/],
]

/** What the law's own numbers show; else what is usual in its tradition. */
export function betweenOf(numbers: readonly string[], style: ProvisionStyle): Between {
  const counts = shapes.map(
    ([between, shape]) => [between, numbers.filter((one) => shape.test(one)).length] as const,
  )
  const best = counts.reduce((a, b) => (b[1] > a[1] ? b : a))
  return best[1] > 0 ? best[0] : style === 'common-law' ? 'upper' : 'latin'
}

/**
 * A number that is free behind a section. At the end of the law the next whole number, else one in between: behind `5`,
 * where `5A` is taken, `5B`; behind `5A` as well.
 */
export function freeNumber(
  after: string,
  taken: ReadonlySet<string>,
  between: Between,
  last: boolean,
): string {
  const base = /^\d+/.exec(after)?.[0] ?? after
  if (last && /^\d+$/.test(base)) {
    let next = Number(base) + 1
    while (taken.has(String(next))) next++
    return String(next)
  }
  for (let step = 1; ; step++) {
    const number = inBetween(base, step, between)
    if (!taken.has(number) && !taken.has(number.replace(' ', ''))) return number
  }
}

function inBetween(base: string, step: number, between: Between): string {
  if (between === 'dash') return `${base}-${step}`
  if (between === 'dot') return `${base}.${step}`
  if (between === 'latin') return `${base} ${latin[step - 1] ?? `bis-${step}`}`
  const letters = lettersOf(step)
  return `${base}${between === 'upper' ? letters.toUpperCase() : letters}`
}

/** 1 → `a`, 26 → `z`, 27 → `aa` */
const lettersOf = (step: number): string =>
  (step > 26 ? lettersOf(Math.floor((step - 1) / 26)) : '') + String.fromCharCode(97 + ((step - 1) % 26))

/** `Artículo #°.` and `5 bis` give `Artículo 5° bis.`: the sign of the ordinal belongs to the whole number. */
export function labelWith(pattern: string, number: string): string {
  const [, base, suffix] = /^(\d+)( \p{L}.*)$/u.exec(number) ?? []
  return base === undefined
    ? pattern.replace('#', number)
    : pattern.replace(/#([°º]?)/, (_, sign: string) => `${base}${sign}${suffix}`)
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** The printed number of the nth unit of a level. */
export function levelNumber(
  { pattern, first, family }: LevelNumbering,
  step: number,
  section: string,
): string {
  if (step === 1 && first !== undefined) return first
  if (family === 'section-number') return pattern.replace('#', `${section}.${step}`)
  const number =
    family === 'letter'
      ? lettersOf(step)
      : family === 'roman'
        ? (romans[step - 1] ?? String(step))
        : String(step)
  return pattern.replace('#', number)
}
