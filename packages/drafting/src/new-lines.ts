import type { ClauseKind } from '@concordance/law-tree'
import type { ClausePlaces } from './clause-places.ts'
import type { EditLayout } from './edits.ts'
import { headOfLine, nextNumbers, shapeOf } from './number-shape.ts'
import type { Line } from './rewrite-paragraph.ts'
import type { TextParagraph } from './text-blocks.ts'

const above: ReadonlySet<ClauseKind> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
])

/**
 * New paragraphs of a provision as the file is to hold them. Each takes the layout of the nearest paragraph before it
 * with a number of the same kind; a number that Word's list prints by itself is left out of the text, any other is typed.
 */
export function newLines(
  text: string,
  beside: TextParagraph,
  places: ClausePlaces,
): (Line & { text: string })[] {
  const made: (Line & { text: string })[] = []
  /** The number that stood last in each list. */
  const last = new Map<string, string>()
  for (const line of linesOf(text)) {
    const head = headOfLine(line)
    const model = modelFor(head, beside, places)
    const like: EditLayout = model === beside ? {} : { like: model.pieces[0]?.index ?? 0 }
    if (model.label === undefined) {
      made.push({ text: line, ...(model === beside ? {} : { layout: like }) })
      continue
    }
    const list = `${model.layout.style}\n${model.layout.rest}`
    const follows = nextNumbers(last.get(list) ?? lastNumber(model, beside, places)).includes(head)
    if (follows) {
      last.set(list, head)
      const words = line.slice(line.indexOf(head) + head.length).trimStart()
      made.push({ text: words, layout: like })
      continue
    }
    const typed = modelFor(head, beside, places, 'typed')
    made.push({
      text: line,
      layout: typed === beside ? { ...like, list: 'none' } : { like: typed.pieces[0]?.index ?? 0 },
    })
  }
  return made
}

/** Lines with words, without the space around them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\s*[\n\r\u2029]\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The paragraph whose layout a line takes: same kind of number, nearest at or before the place, else the first behind it. */
function modelFor(
  head: string,
  beside: TextParagraph,
  places: ClausePlaces,
  kind: 'any' | 'typed' = 'any',
): TextParagraph {
  const list = byShape(places).get(`${kind} ${beside.part ?? ''} ${head === '' ? '' : shapeOf(head)}`) ?? []
  const at = places.order(beside)
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return places.paragraphs[list[low - 1] ?? list[low] ?? at] ?? beside
}

const shapes = new WeakMap<ClausePlaces, ReadonlyMap<string, readonly number[]>>()

/** Positions of the paragraphs of provisions by the kind of their number, rising; made once for a law. */
function byShape(places: ClausePlaces): ReadonlyMap<string, readonly number[]> {
  const known = shapes.get(places)
  if (known) return known
  const made = new Map<string, number[]>()
  for (const [order, paragraph] of places.paragraphs.entries()) {
    if (!isProvision(paragraph, places)) continue
    const key = `${paragraph.part ?? ''} ${numberShape(paragraph)}`
    for (const kind of paragraph.label === undefined ? ['any', 'typed'] : ['any']) {
      const list = made.get(`${kind} ${key}`)
      if (list) list.push(order)
      else made.set(`${kind} ${key}`, [order])
    }
  }
  shapes.set(places, made)
  return made
}

function numberShape({ label, text, head = 0 }: TextParagraph): string {
  const number = label ?? (head > 0 ? headOfLine(text.slice(0, head)) || text.slice(0, head) : '')
  return number === '' ? '' : shapeOf(number)
}

/** Titles of parts and words outside every clause show no layout for a provision. */
function isProvision(paragraph: TextParagraph, places: ClausePlaces): boolean {
  const clauses = places.clausesIn(paragraph)
  return (
    paragraph.text.trim() !== '' && clauses.some(({ kind, role }) => !above.has(kind) && role === undefined)
  )
}

/** What the list of a paragraph has printed last at a place. */
function lastNumber(model: TextParagraph, beside: TextParagraph, places: ClausePlaces): string {
  for (let index = places.order(beside); index >= 0; index--) {
    const one = places.paragraphs[index]
    if (one?.label !== undefined && one.layout.rest === model.layout.rest) return one.label
  }
  return ''
}
