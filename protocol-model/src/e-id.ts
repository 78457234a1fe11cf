/** Levels below an article, from the outermost: Akoma Ntoso abbreviations as the model uses them. */
const levels = ['para', 'subpara', 'item', 'point'] as const

/**
 * The eId of a provision from its article and the numbers below it, outermost first:
 * `('8', ['1', 'a'])` → `art_8__para_1__subpara_a`. Naming convention of Akoma Ntoso 1.0, section 5.
 * Levels are counted by position: what hangs directly under an article is `para`, whether it is a number or a letter.
 */
export function eIdFrom(article: string, below: readonly string[]): string {
  const parts = below
    .slice(0, levels.length)
    .map((number, depth) => `${levels[depth]}_${number.toLowerCase()}`)
  return [`art_${article.toLowerCase()}`, ...parts].join('__')
}

/** The eId of a citation such as `art. 8(1)(a)`; undefined if it is not of this form. */
export function eIdOf(citation: string): string | undefined {
  const match = /^art\. (\w+)((?:\(\w+\))*)$/.exec(citation)
  const [, article, rest = ''] = match ?? []
  return article === undefined ? undefined : eIdFrom(article, rest.match(/\w+/g) ?? [])
}
