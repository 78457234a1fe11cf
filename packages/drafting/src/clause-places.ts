import { type Clause, flatten, type Law } from '@concordance/law-tree'
import { findWords, fold } from './folded-text.ts'
import { paragraphsOf, type TextBlock, type TextParagraph } from './text-blocks.ts'

/** Words [from, to) of a paragraph. */
export interface Stretch {
  readonly paragraph: TextParagraph
  readonly from: number
  readonly to: number
}

/** Where the clauses of a law stand in the paragraphs of its file. */
export interface ClausePlaces {
  readonly law: Law
  readonly blocks: readonly TextBlock[]
  /** All paragraphs in reading order. */
  readonly paragraphs: readonly TextParagraph[]
  /** Stretches of a clause alone. */
  readonly own: (clause: Clause) => readonly Stretch[]
  /** Clauses with words in a paragraph, in reading order. */
  readonly clausesIn: (paragraph: TextParagraph) => readonly Clause[]
  /** Position in `paragraphs`. */
  readonly order: (paragraph: TextParagraph) => number
}

/** Joins a law to the paragraphs that it was read from, by the places that both name. */
export function clausePlaces(law: Law, blocks: readonly TextBlock[]): ClausePlaces {
  const paragraphs = paragraphsOf(blocks)
  const order = new Map(paragraphs.map((paragraph, index) => [paragraph, index]))
  const byPart = new Map<string, TextParagraph[]>()
  for (const paragraph of paragraphs) {
    if (paragraph.start === undefined) continue
    const list = byPart.get(paragraph.part ?? '')
    if (list) list.push(paragraph)
    else byPart.set(paragraph.part ?? '', [paragraph])
  }
  for (const list of byPart.values()) list.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  const main = byPart.get('') ?? []
  const between = (part: string | undefined, start: number, end: number): readonly TextParagraph[] => {
    const list = byPart.get(part ?? '') ?? main
    const first = firstFrom(list, start)
    let last = first
    while ((list[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
    return list.slice(first, last)
  }
  const clausesIn = new Map<TextParagraph, Clause[]>()
  for (const { clause } of flatten(law))
    for (const { anchor } of clause.spans)
      for (const paragraph of between(anchor.part, anchor.start, anchor.end)) {
        const list = clausesIn.get(paragraph)
        if (!list) clausesIn.set(paragraph, [clause])
        else if (list.at(-1) !== clause) list.push(clause)
      }
  return {
    law,
    blocks,
    paragraphs,
    own: (clause) =>
      clause.spans.flatMap(({ anchor, from, to, offset = 0 }) => {
        const found = between(anchor.part, anchor.start, anchor.end)
        const words = clause.text.slice(from, to)
        if (found.length !== 1) return found.map(whole)
        return found.map((paragraph) =>
          stretchOf(paragraph, words, (anchor.from ?? 0) + offset, clause.label),
        )
      }),
    clausesIn: (paragraph) => clausesIn.get(paragraph) ?? [],
    order: (paragraph) => order.get(paragraph) ?? -1,
  }
}

/** The clause and all below it. */
export const withChildren = (clause: Clause): Clause[] => [clause, ...clause.children.flatMap(withChildren)]

const whole = (paragraph: TextParagraph): Stretch => ({ paragraph, from: 0, to: paragraph.text.length })

/** The words of a span in its paragraph, nearest to where the law saw them; an automatic number is not among them. */
function stretchOf(
  paragraph: TextParagraph,
  words: string,
  near: number,
  label: string | undefined,
): Stretch {
  const text = fold(paragraph.text)
  const bare = label !== undefined && words.startsWith(label) ? words.slice(label.length) : words
  for (const wanted of [words, bare]) {
    const found = findWords(text, wanted).sort((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near))[0]
    if (found) return { paragraph, ...found }
  }
  return whole(paragraph)
}

/** Position of the first paragraph that begins at an offset or behind it. */
function firstFrom(list: readonly TextParagraph[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
