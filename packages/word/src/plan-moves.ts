import type { Edit } from './edits.ts'
import { neighbour } from './part-index.ts'
import type { ParagraphPlan, PartPlan, PlannedParagraph } from './plan.ts'
import { child, type XmlElement } from './xml.ts'

/**
 * Finds the deletions and insertions that together move paragraphs, and that can be written as Word's own moves
 * (ECMA-376 part 1, 17.13.5.21 to 28). The others stay a deletion and an insertion. Returns the names of the moves.
 */
export function pairMoves(part: PartPlan, edits: readonly Edit[]): ReadonlySet<string> {
  const taken = new Map<string, ParagraphPlan[]>()
  for (const plan of part.paragraphs.values())
    if (plan.move !== undefined) taken.set(plan.move, [...(taken.get(plan.move) ?? []), plan])
  const done = new Set<string>()
  if (taken.size === 0) return done
  const put = putsIn(part)
  for (const [move, plans] of taken) {
    const from = plans.sort((a, b) => a.place.index - b.place.index)
    const to = put.get(move)
    if (!to || to.paragraphs.length !== from.length || !from.every((one) => isPlain(one, edits))) continue
    if (!from.every((one, order) => order === 0 || follows(part, from[order - 1], one))) continue
    if (!from.every((one, order) => one.model.text === to.paragraphs[order]?.text)) continue
    done.add(move)
    from.forEach((one, order) => {
      const { source, element } = one.model
      const content = source.slice(child(element, 'w:pPr')?.end ?? element.inner, element.close)
      const moved = { move, starts: order === 0, ends: order === from.length - 1, content }
      one.moved = moved
      const at = to.start + order
      const twin = to.list[at]
      if (twin) to.list[at] = { ...twin, moved }
    })
  }
  return done
}

interface Put {
  readonly list: PlannedParagraph[]
  readonly start: number
  readonly paragraphs: readonly PlannedParagraph[]
}

/** New paragraphs by the move that they belong to; a move whose paragraphs are parted, or whose last takes over an old mark, is none. */
function putsIn(part: PartPlan): ReadonlyMap<string, Put> {
  const found = new Map<string, Put | undefined>()
  for (const plan of part.paragraphs.values())
    for (const list of [plan.before, plan.after]) {
      const names = new Set(list.flatMap(({ move }) => (move === undefined ? [] : [move])))
      for (const move of names) {
        const start = list.findIndex((one) => one.move === move)
        const paragraphs = list.filter((one) => one.move === move)
        const whole = paragraphs.every((one, order) => list[start + order] === one && one.over === undefined)
        const safe = whole && !plan.marksPassedOn && !found.has(move)
        found.set(move, safe ? { list, start, paragraphs } : undefined)
      }
    }
  return new Map([...found].flatMap(([move, put]) => (put ? [[move, put] as const] : [])))
}

function follows(part: PartPlan, before: ParagraphPlan | undefined, plan: ParagraphPlan): boolean {
  const next = before && neighbour(part.part, before.place, 1)
  return typeof next === 'object' && next.index === plan.place.index
}

/** What may stand in a paragraph that is written a second time: nothing with a name or an id, no history. */
const simple: ReadonlySet<string> = new Set(
  'rPr t tab br cr noBreakHyphen softHyphen sym lastRenderedPageBreak'.split(' ').map((name) => `w:${name}`),
)

function isPlain(plan: ParagraphPlan, edits: readonly Edit[]): boolean {
  const { model, properties, before, after, cuts, breaks, layout, gapClosedBy, replaced, markDeleted } = plan
  const untouched = before.length + after.length + breaks.length === 0 && cuts.length === 1
  if (!untouched || layout || gapClosedBy || replaced || markDeleted === undefined) return false
  if (edits[markDeleted]?.comment !== undefined) return false
  if (properties.section + properties.change + properties.markChanges !== '') return false
  return model.element.children.every(
    (one) => one.name === 'w:pPr' || one.name === 'w:proofErr' || (one.name === 'w:r' && isSimple(one)),
  )
}

const isSimple = (run: XmlElement): boolean =>
  run.children.every((one) => simple.has(one.name) && !child(one, 'w:rPrChange'))
