import { ReadError } from './read-error.ts'
import type { Input } from './reader.ts'

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Elements that end by themselves, or have no content: leaving them open nests nothing. */
const selfEnding = new Set(
  (
    'p li dd dt td th tr tbody thead tfoot colgroup option optgroup rp rt html head body ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
)

/** More unclosed formatting than this is a fault of the page, and makes a parser's work grow with the square. */
const mostFormatting = 200

/**
 * Looks at the tags alone before the page is parsed. Refuses pages nested deeper than the limit; blanks out formatting
 * tags that are left open by the hundred, so that the words and every offset stay.
 */
export function guardHtml(input: Input): string {
  const depth = { formatting: 0, others: 0 }
  let unclosed = false
  for (const match of input.text.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = (match[2] ?? '').toLowerCase()
    if (selfEnding.has(name)) continue
    const kind = formatting.has(name) ? 'formatting' : 'others'
    depth[kind] = Math.max(0, depth[kind] + (match[1] === '/' ? -1 : 1))
    if (depth.formatting > mostFormatting) unclosed = true
    if (depth.others > input.limits.nesting)
      throw new ReadError(
        input.file,
        'too-deep',
        `elements are nested more than ${input.limits.nesting} deep, which no law needs; save the page again from a browser, or as .txt.`,
        `line ${input.text.slice(0, match.index).split('\n').length}`,
      )
  }
  return unclosed ? withoutFormatting(input.text) : input.text
}

function withoutFormatting(text: string): string {
  return text.replace(
    /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]{0,500})?>/gi,
    (tag) => tag.replace(/[^\n\r]/g, ' '),
  )
}
