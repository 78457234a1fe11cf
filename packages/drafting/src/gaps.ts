import type { Aligned } from './align-blocks.ts'
import type { Comparing } from './comparing.ts'
import { wordsFor } from './layouts.ts'
import { type Step, widen, widenBack } from './split-and-merge.ts'
import type { TextBlock, TextParagraph, TextTable } from './text-blocks.ts'

/** What stands between two pairs, and the pair that closes it. */
export interface Gap {
  readonly gone: TextBlock[]
  readonly come: TextBlock[]
  readonly step?: Step
  readonly tables?: readonly [TextTable, TextTable]
  /** Position in the base of what follows the gap. */
  readonly end: number
}

/** The way through a container: gap, pair, gap, pair, gap. Parted and joined paragraphs are part of their pair. */
export function gapsOf({ before, after, pairs }: Aligned<TextBlock>, { exact }: Comparing): Gap[] {
  const gaps: Gap[] = []
  let [i, j] = [0, 0]
  for (const [place, index] of [...pairs, [before.length, after.length] as const]) {
    const gap = { gone: before.slice(i, place), come: after.slice(j, index), end: place }
    const last = gaps.at(-1)
    const single = last?.step?.before.length === 1 && last.step.after.length === 1
    const [one, other] = [last?.step?.before[0], last?.step?.after[0]]
    if (last && single && one && other) {
      const step = widen([one, other], texts(gap.gone), texts(gap.come))
      gap.gone.splice(0, step.before.length - 1)
      gap.come.splice(0, step.after.length - 1)
      gaps[gaps.length - 1] = { ...last, step }
    }
    const [here, there] = [before[place], after[index]]
    if (here?.type === 'paragraph' && there?.type === 'paragraph') {
      const pair = { before: [here], after: [there] }
      const step = differs(here, there, exact)
        ? widenBack(pair, texts(gap.gone, true), texts(gap.come, true))
        : pair
      gap.gone.splice(gap.gone.length - step.before.length + 1)
      gap.come.splice(gap.come.length - step.after.length + 1)
      gaps.push({ ...gap, step })
    } else if (here?.type === 'table' && there?.type === 'table') gaps.push({ ...gap, tables: [here, there] })
    else gaps.push(gap)
    i = place + 1
    j = index + 1
  }
  return gaps
}

const differs = (one: TextParagraph, other: TextParagraph, exact: boolean): boolean =>
  exact ? one.text !== wordsFor(other, one) : true

/** The paragraphs at the beginning (or end) of a list, up to the first table. */
function texts(blocks: readonly TextBlock[], fromEnd = false): TextParagraph[] {
  const tables = blocks.flatMap(({ type }, index) => (type === 'table' ? [index] : []))
  const part = fromEnd ? blocks.slice((tables.at(-1) ?? -1) + 1) : blocks.slice(0, tables[0])
  return part.filter((one) => one.type === 'paragraph')
}
