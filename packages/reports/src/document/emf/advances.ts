/**
 * Advances of the letters of Arial in thousandths of the size, by groups of equal width (the core metrics that PDF and
 * PostScript programs have shared since 1985). What is not here is as wide as a digit, East Asian signs are square.
 */
const groups: readonly (readonly [width: number, letters: string])[] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [278, ' !,./:;I[]\\ft·'],
  [333, '()-`r"“”'],
  [355, '"'],
  [500, 'Jcksvxyzç'],
  [556, '0123456789?Labdeghnopqu_$#–éèêëàâáóôöúûüñ'],
  [584, '+<=>~±×'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXYÀÁÂÈÉÊ'],
  [722, 'CDHNRUwÇÑÚ'],
  [778, 'GOQÓÔ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…'],
]
const widths = new Map(groups.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** Advance of every UTF-16 unit of a text as a share of the size. */
export function advances(text: string): number[] {
  return text.split('').map((unit) => (widths.get(unit) ?? (square.test(unit) ? 1000 : 556)) / 1000)
}
