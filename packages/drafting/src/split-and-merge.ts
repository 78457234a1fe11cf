import { diffText } from '@concordance/mdast-util-diff'
import { paragraphEnd } from './rewrite-paragraph.ts'
import type { TextParagraph } from './text-blocks.ts'

/** One step of the way through two lists of paragraphs: those before become those after. */
export interface Step {
  readonly before: readonly TextParagraph[]
  readonly after: readonly TextParagraph[]
}

/**
 * Takes the neighbours of a pair into it where that makes the change smaller: a paragraph that was parted in two, or two
 * that became one. `gone` and `come` are what stands unpaired right behind the pair, in order.
 */
export function widen(
  pair: readonly [TextParagraph, TextParagraph],
  gone: readonly TextParagraph[],
  come: readonly TextParagraph[],
): Step {
  const [before, after] = [[pair[0]], [pair[1]]]
  if (gone.length === 0) while (joins(before, after, come[after.length - 1], 'after'));
  else if (come.length === 0) while (joins(before, after, gone[before.length - 1], 'before'));
  return { before, after }
}

/** The same for what stands unpaired right before the pair, nearest last. */
export function widenBack(step: Step, gone: readonly TextParagraph[], come: readonly TextParagraph[]): Step {
  const [before, after] = [[...step.before], [...step.after]]
  if (before.length > 1 || after.length > 1) return step
  if (gone.length === 0) while (joins(before, after, come.at(-after.length), 'after', true));
  else if (come.length === 0) while (joins(before, after, gone.at(-before.length), 'before', true));
  return { before, after }
}

/** Adds a neighbour to one side if the whole then differs by less than half; tells whether it did. */
function joins(
  before: TextParagraph[],
  after: TextParagraph[],
  neighbour: TextParagraph | undefined,
  side: 'before' | 'after',
  first = false,
): boolean {
  if (!neighbour || neighbour.text.trim() === '') return false
  const apart = weight(before, after)
  // Only words that the other side has too many can be those of the neighbour.
  const surplus = side === 'after' ? apart.removed : apart.inserted
  if (surplus < neighbour.text.length / 2) return false
  const [b, a] = [[...before], [...after]]
  const grown = side === 'after' ? a : b
  if (first) grown.unshift(neighbour)
  else grown.push(neighbour)
  const together = weight(b, a)
  if ((together.removed + together.inserted) * 2 >= apart.removed + apart.inserted + neighbour.text.length)
    return false
  before.splice(0, before.length, ...b)
  after.splice(0, after.length, ...a)
  return true
}

function weight(before: readonly TextParagraph[], after: readonly TextParagraph[]) {
  let removed = 0
  let inserted = 0
  const joined = (list: readonly TextParagraph[]) => list.map(({ text }) => text).join(paragraphEnd)
  for (const { remove, insert } of diffText(joined(before), joined(after))) {
    removed += remove.length
    inserted += insert.length
  }
  return { removed, inserted }
}
