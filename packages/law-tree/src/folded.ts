/** A text without what changes from one scan or one printing to the next, and where each sign of it stood. */
export interface Folded {
  readonly text: string
  /** For each sign of `text`, its offset in the original. */
  readonly at: readonly number[]
}

/** Signs that a recogniser takes for one another, as one of them. */
const CONFUSED: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '|': 'l',
  '!': 'l',
  i: 'l',
  j: 'l',
  ı: 'l',
  '5': 's',
  '8': 'b',
  '6': 'b',
  '2': 'z',
  '9': 'g',
  q: 'g',
}

/** Letters as they are written without marks; both ways of writing a letter with a mark become one. */
const plain = (sign: string): string => sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Folds a text for comparison: white space, punctuation and hyphens fall away, letters lose case and marks, and what
 * recognisers confuse (0 and O, 1 and l, 5 and S, rn and m) counts as the same.
 */
export function folded(text: string): Folded {
  const signs: string[] = []
  const at: number[] = []
  let offset = 0
  for (const sign of text) {
    for (const letter of plain(sign)) {
      if (!/[\p{L}\p{N}|!]/u.test(letter)) continue
      const same = CONFUSED[letter] ?? letter
      if (same === 'n' && signs.at(-1) === 'r') {
        signs[signs.length - 1] = 'm'
        continue
      }
      signs.push(same)
      at.push(offset)
    }
    offset += sign.length
  }
  return { text: signs.join(''), at: signs.join('').length === signs.length ? at : widened(signs, at) }
}

/** One entry for each UTF-16 unit, where signs outside the basic plane take two. */
function widened(signs: readonly string[], at: readonly number[]): number[] {
  return signs.flatMap((sign, index) => Array.from({ length: sign.length }, () => at[index] as number))
}
