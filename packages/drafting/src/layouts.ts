import type { EditLayout } from './edits.ts'
import { nextNumbers } from './number-shape.ts'
import type { Line } from './rewrite-paragraph.ts'
import type { Layout, TextParagraph } from './text-blocks.ts'

/** Which paragraph of the base shows how one of the new text is to look. */
export interface Layouts {
  /** Words and layout of a new paragraph that is to stand beside one of the base. */
  readonly line: (paragraph: TextParagraph, beside: TextParagraph) => Line
  /** Layout that a paragraph of the base takes on, where it changed; `unknown` where the base shows it nowhere. */
  readonly changed: (before: TextParagraph, after: TextParagraph) => EditLayout | 'unknown' | undefined
}

/** From this share on, two files are versions of one document, in which layouts have the same names. */
const sameFamily = 0.8

const key = ({ style, rest }: Layout): string => `${style}\n${rest}`

/** Learns from the pairs which layout of the new text is which of the base. */
export function layoutsOf(
  base: readonly TextParagraph[],
  pairs: readonly (readonly [before: TextParagraph, after: TextParagraph])[],
  exact: boolean,
): Layouts {
  const follows = followsIn(base)
  const shown = new Map<string, TextParagraph[]>()
  for (const one of base) if (one.pieces.length > 0) push(shown, `${one.part ?? ''}\n${key(one.layout)}`, one)
  const votes = new Map<string, Map<string, number>>()
  let same = 0
  for (const [before, after] of pairs) {
    if (key(before.layout) === key(after.layout)) same++
    const vote = votes.get(key(after.layout)) ?? new Map<string, number>()
    vote.set(key(before.layout), (vote.get(key(before.layout)) ?? 0) + 1)
    votes.set(key(after.layout), vote)
  }
  const related = pairs.length > 0 && same / pairs.length >= sameFamily
  const meant = (layout: Layout): string | undefined => {
    if (related) return key(layout)
    return [...(votes.get(key(layout)) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
  const modelFor = (layout: Layout, beside: TextParagraph): TextParagraph | undefined => {
    const wanted = meant(layout)
    if (wanted === undefined || wanted === key(beside.layout))
      return wanted === undefined ? undefined : beside
    return nearest(shown.get(`${beside.part ?? ''}\n${wanted}`) ?? [], beside)
  }
  return {
    line: (paragraph, beside) => {
      const model = modelFor(paragraph.layout, beside)
      const like = model ?? beside
      const goesOn = (number: string): boolean =>
        exact && model !== undefined ? paragraph.label !== undefined : follows(number, like, beside)
      return laid(paragraph, like, beside, goesOn)
    },
    changed: (before, after) => {
      if (!related || key(before.layout) === key(after.layout)) return undefined
      const model = modelFor(after.layout, before)
      if (model) return { like: firstOf(model) }
      return before.layout.style === after.layout.style ? undefined : 'unknown'
    },
  }
}

/** What the base's paragraph is to hold of the new one's number: nothing where Word sets it, else as it is printed. */
export function wordsFor(after: TextParagraph, before: TextParagraph): string {
  if (before.label !== undefined && after.label === undefined) {
    const typed = after.text.startsWith(`${before.label} `) ? before.label.length + 1 : 0
    return after.text.slice(headOf(after) || typed)
  }
  if (before.label !== undefined) return after.text
  if (after.label === undefined) return after.text
  const gap = before.text.startsWith(after.label)
    ? /^\s+/.exec(before.text.slice(after.label.length))?.[0]
    : undefined
  return `${after.label}${gap ?? ' '}${after.text}`
}

const headOf = ({ head = 0 }: TextParagraph): number => head

/** A number that the list of the model would print by itself is left to it; any other is typed. */
function laid(
  paragraph: TextParagraph,
  model: TextParagraph,
  beside: TextParagraph,
  goesOn: (number: string) => boolean,
): Line {
  const like = model === beside ? {} : { like: firstOf(model) }
  if (model.label === undefined) return { text: wordsFor(paragraph, model), layout: like }
  const number = paragraph.label ?? paragraph.text.slice(0, headOf(paragraph)).trim()
  if (number !== '' && goesOn(number)) return { text: wordsFor(paragraph, model), layout: like }
  const typed = paragraph.label === undefined ? '' : `${paragraph.label} `
  return { text: `${typed}${paragraph.text}`, layout: { ...like, list: 'none' } }
}

/** Whether a number is the one that a list prints next at a place, where others may have been inserted before. */
function followsIn(base: readonly TextParagraph[]) {
  const order = new Map(base.map((paragraph, index) => [paragraph, index]))
  const inserted = new Map<string, { readonly at: number; readonly number: string }>()
  return (number: string, model: TextParagraph, beside: TextParagraph): boolean => {
    const place = order.get(beside) ?? -1
    const list = key(model.layout)
    let at = place
    while (at >= 0 && !(base[at]?.label !== undefined && key((base[at] ?? model).layout) === list)) at--
    const known = inserted.get(list)
    const last = known && known.at >= at ? known.number : base[at]?.label
    if (last === undefined || !nextNumbers(last).includes(number)) return false
    inserted.set(list, { at: place, number })
    return true
  }
}

const firstOf = ({ pieces }: TextParagraph): number => pieces[0]?.index ?? 0

/** The last one before a place, else the first behind it; the list is in reading order. */
function nearest(list: readonly TextParagraph[], beside: TextParagraph): TextParagraph | undefined {
  const at = firstOf(beside)
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one && firstOf(one) <= at) low = middle + 1
    else high = middle
  }
  return list[low - 1] ?? list[low]
}

function push<K, V>(lists: Map<K, V[]>, name: K, value: V): void {
  const list = lists.get(name)
  if (list) list.push(value)
  else lists.set(name, [value])
}
