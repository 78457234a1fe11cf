import type { TextParagraph } from '@concordance/drafting'
import type { Edit } from '@concordance/word'
import type { FoundChange } from './redline-plan.ts'

/** A move is told from a chance likeness by a text of at least so many letters; shorter ones go along beside it. */
const telling = 20

type Deletion = Extract<Edit, { kind: 'delete-paragraph' }>
type Insertion = Extract<Edit, { kind: 'insert-paragraphs' }>

interface Taken {
  readonly group: number
  readonly edit: Deletion
  readonly text: string
  readonly layout: string
}

interface Put {
  readonly group: number
  readonly edit: Insertion
  readonly text: string
  readonly layout: string
}

/**
 * Finds among the changes of a comparison paragraphs that go in one place and come, the same in words and layout, in
 * another, and makes one change of both sides. Which of them can be written as Word's own moves, the writer tells.
 */
export function withMoves(changes: readonly FoundChange[], base: readonly TextParagraph[]): FoundChange[] {
  const byPlace = new Map(
    base.flatMap((one) =>
      one.pieces.length === 1 && one.pieces[0] ? [[key(one.part, one.pieces[0].index), one] as const] : [],
    ),
  )
  const taken = changes.flatMap((group, order) => takenBy(group, order, byPlace))
  const put = changes.flatMap((group, order) => putBy(group, order, byPlace))
  const stretches = stretchesOf(taken, put)
  const first = new Map<number, FoundChange>()
  const gone = new Set<number>()
  stretches.forEach(({ from, to }, order) => {
    const move = `move ${order + 1}`
    const edits = [...from, ...to].map(({ edit }) => ({ ...edit, move }))
    const { index } = changes[from[0]?.group ?? -1] ?? {}
    first.set(to[0]?.group ?? -1, { edits, ...(index === undefined ? {} : { index }) })
    for (const { group } of [...from, ...to]) gone.add(group)
  })
  return changes.flatMap((group, order) => first.get(order) ?? (gone.has(order) ? [] : group))
}

const key = (part: string | undefined, index: number): string => `${part ?? ''} ${index}`

function takenBy(
  { edits }: FoundChange,
  group: number,
  byPlace: ReadonlyMap<string, TextParagraph>,
): Taken[] {
  const [edit] = edits
  if (edit?.kind !== 'delete-paragraph' || edits.length > 1) return []
  const one = byPlace.get(key(edit.at.part, edit.at.index))
  return one ? [{ group, edit, text: one.text, layout: layoutOf(one, edit.at.part) }] : []
}

function putBy({ edits }: FoundChange, group: number, byPlace: ReadonlyMap<string, TextParagraph>): Put[] {
  const [edit] = edits
  if (edit?.kind !== 'insert-paragraphs' || edits.length > 1 || edit.paragraphs.length > 1) return []
  const [paragraph] = edit.paragraphs
  const model = byPlace.get(key(edit.at.part, paragraph?.like ?? edit.at.index))
  if (!paragraph || !model || paragraph.list !== undefined) return []
  return [{ group, edit, text: paragraph.text, layout: layoutOf(model, edit.at.part) }]
}

const layoutOf = ({ layout }: TextParagraph, part = ''): string => `${part}\n${layout.style}\n${layout.rest}`

interface Stretch {
  readonly from: readonly Taken[]
  readonly to: readonly Put[]
}

/** Stretches of paragraphs, as long as they can be, around those whose text alone tells that they moved. */
function stretchesOf(taken: readonly Taken[], put: readonly Put[]): Stretch[] {
  const sources = single(taken)
  const targets = single(put)
  const used = new Set<Taken | Put>()
  const stretches: Stretch[] = []
  taken.forEach((one, at) => {
    const target = targets.get(wordsOf(one))
    if (
      one.text.length < telling ||
      used.has(one) ||
      sources.get(wordsOf(one)) !== at ||
      target === undefined
    )
      return
    let [low, high] = [0, 0]
    const fits = (step: number): boolean => {
      const [a, b] = [taken[at + step], put[target + step]]
      if (!a || !b || used.has(a) || used.has(b) || wordsOf(a) !== wordsOf(b)) return false
      return a.edit.at.index === one.edit.at.index + step && isBeside(put[target], b, step)
    }
    if (!fits(0)) return
    while (fits(low - 1)) low--
    while (fits(high + 1)) high++
    const stretch = {
      from: taken.slice(at + low, at + high + 1),
      to: put.slice(target + low, target + high + 1),
    }
    for (const side of [...stretch.from, ...stretch.to]) used.add(side)
    stretches.push(stretch)
  })
  return stretches
}

const wordsOf = ({ text, layout }: Taken | Put): string => `${text}\n${layout}`

/** Whether one insertion stands `step` places behind another, at one place of the base. */
const isBeside = (one: Put | undefined, other: Put, step: number): boolean =>
  one !== undefined &&
  other.group === one.group + step &&
  other.edit.where === one.edit.where &&
  other.edit.at.index === one.edit.at.index &&
  other.edit.at.part === one.edit.at.part

/** Positions of what stands there once only. */
function single(sides: readonly (Taken | Put)[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  sides.forEach((side, at) => {
    const words = wordsOf(side)
    if (found.has(words)) twice.add(words)
    found.set(words, at)
  })
  for (const words of twice) found.delete(words)
  return found
}
