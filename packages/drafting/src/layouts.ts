import type { EditLayout } from './edits.ts'
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
): Layouts {
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
      return laid(paragraph, model ?? beside, beside, model !== undefined)
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

function laid(paragraph: TextParagraph, model: TextParagraph, beside: TextParagraph, found: boolean): Line {
  const like = model === beside ? {} : { like: firstOf(model) }
  const numbered = model.label !== undefined
  const hasNumber = paragraph.label !== undefined || headOf(paragraph) > 0
  if (numbered && (!hasNumber || (!found && paragraph.label === undefined)))
    return { text: paragraph.text, layout: { ...like, list: 'none' } }
  return { text: wordsFor(paragraph, model), ...(model === beside ? {} : { layout: like }) }
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
