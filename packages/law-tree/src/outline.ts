import type { Block } from './blocks.ts'
import { append, type Draft, draft, type Piece, trimmed } from './draft.ts'
import { front } from './front.ts'
import { readsAsHeading } from './glue.ts'
import type { CompiledTradition } from './head-rules.ts'
import { type Host, hostFor } from './hosts.ts'
import type { Mark } from './marks.ts'
import { type Gap, nest } from './nest.ts'
import { headingOf, repeatedHead } from './section-head.ts'
import type { ClauseKind } from './types.ts'

/** The tree of a law and what was doubtful in making it. */
export interface Outline {
  readonly root: Draft
  readonly gaps: readonly Gap[]
}

export interface Plan {
  readonly marks: readonly Mark[]
  /** Blocks that are the heading of the section behind them. */
  readonly own: ReadonlySet<number>
  /** Blocks of a table of contents. */
  readonly contents: ReadonlySet<number>
}

function kindOf(mark: Mark, parent: Draft): ClauseKind {
  // A numbered unit of an annex is not a section of the law.
  if (mark.cls === 'section' && parent.kind === 'schedule') return 'paragraph'
  if (mark.cls !== 'heading') return mark.head.kind
  if (mark.head.kind === 'text') return 'text'
  if (parent.kind === 'division' || parent.kind === 'subdivision') return 'subdivision'
  return /roman/.test(mark.head.style) && parent.kind === 'text' ? 'chapter' : 'division'
}

/** A database's own line `Part II` behind the heading that it left in the paragraph before: the part has nothing yet. */
function isOpenAndEmpty(mark: Mark, stack: readonly Host[]): boolean {
  const at = stack.findIndex(
    (host) =>
      host.mark?.cls === mark.cls &&
      host.mark.head.style === mark.head.style &&
      host.mark.head.number === mark.head.number,
  )
  return (
    at > 0 &&
    stack
      .slice(at)
      .every(
        (host, place) => host.fresh && host.draft.children.length === (at + place + 1 < stack.length ? 1 : 0),
      )
  )
}

/** Words with which a heading goes on in its second line, where both lines are in capitals. */
const ONWARD =
  /^(?:DE|DEL|Y|E|O|EN|PARA|POR|CON|SOBRE|ET|OU|DES|DU|POUR|AND|OR|OF|FOR|TO|IN|UND|DER|DES|VON|DA|DO|DAS|DOS|VAN|OCH|OM|I|И)\s/u
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

const runsOn = (heading: string | undefined, line: string): boolean =>
  heading !== undefined && ONWARD.test(line.trim()) && CAPITALS.test(heading) && CAPITALS.test(line)

/** Builds the units that the marks begin, and gives every unit the words up to the next mark. */
export function outlineOf(blocks: readonly Block[], plan: Plan, tradition: CompiledTradition): Outline {
  const root = draft('text')
  const gaps: Gap[] = []
  const stack: Host[] = [{ draft: root, pieces: [], fresh: true }]
  const seen = new Set<string>()
  const byBlock = new Map<number, Mark[]>()
  for (const mark of plan.marks) {
    const list = byBlock.get(mark.block.index)
    if (list) list.push(mark)
    else byBlock.set(mark.block.index, [mark])
  }
  const alone = !plan.marks.some((mark) => mark.cls === 'section')
  const flush = () => {
    const inSchedule = stack.some((host) => host.draft.kind === 'schedule')
    for (const host of stack) {
      const pieces = host.pieces.splice(0)
      if (pieces.length === 0) continue
      if (host.draft.role === 'furniture') {
        for (const piece of pieces) append(host.draft, piece)
        continue
      }
      if (host.draft === root && !alone) front(root, pieces)
      else for (const gap of nest(host.draft, pieces, tradition, inSchedule)) gaps.push(gap)
    }
  }
  let waiting: Piece | undefined

  const begin = (mark: Mark, end: number) => {
    const { block, head } = mark
    const top = stack.at(-1) as Host
    const line = block.text.slice(mark.from, mark.to)
    // The same part named again, or a heading on the line below its number.
    if (top.fresh && top.mark && mark.cls !== 'section' && top.mark.cls !== 'section') {
      const again = head.number !== undefined && isOpenAndEmpty(mark, stack)
      const unnumbered = mark.cls === 'heading' && head.number === undefined && head.kind !== 'text'
      const below = unnumbered && top.draft.heading === undefined
      const onward = unnumbered && runsOn(top.draft.heading, line)
      if (again || below || onward) {
        append(top.draft, { block, from: mark.from, to: end, head: true })
        const words = again ? line.slice(head.restFrom).trim() : line.trim()
        if (onward) top.draft.heading = `${top.draft.heading} ${words}`
        else if (top.draft.heading === undefined && words !== '') top.draft.heading = words
        return
      }
    }
    flush()
    const parent = hostFor(mark, stack, seen)
    seen.add(head.style)
    const made = draft(kindOf(mark, parent.draft), {
      ...(head.element ? { element: head.element } : {}),
      ...(head.number === undefined ? {} : { number: head.number }),
      ...(head.until === undefined ? {} : { until: head.until }),
      ...(head.labelEnd > 0
        ? { label: line.slice(0, head.labelEnd).replace(/\*+/g, '').replace(/\s+/g, ' ').trim() }
        : {}),
      ...(block.unit?.repealed ? { repealed: true } : {}),
      ...(block.unit?.eId ? { given: block.unit.eId } : {}),
      ...(head.style === 'furniture' ? { role: 'furniture' as const } : {}),
    })
    if (waiting) {
      append(made, { ...waiting, head: true })
      made.heading = waiting.block.text
      waiting = undefined
    }
    parent.draft.children.push(made)
    const host: Host = { draft: made, mark, pieces: [], fresh: true }
    stack.push(host)
    append(made, { block, from: mark.from, to: mark.from + head.labelEnd, head: true })
    const rest = { block, from: mark.from + head.labelEnd, to: end }
    const headed = headingOf(mark, end, tradition, blocks[block.index + 1])
    if (headed > rest.from) {
      append(made, { ...rest, to: headed, head: true })
      const words = block.text
        .slice(mark.from + head.restFrom, headed)
        .replace(/\s+/g, ' ')
        .replace(/[\s:—–-]+$/, '')
        .trim()
      if (words !== '' && made.heading === undefined) made.heading = words
    }
    const words = trimmed({ ...rest, from: Math.max(rest.from, headed) })
    if (words) {
      // The sign between number and words belongs to the head.
      const from = Math.max(words.from, Math.min(mark.from + head.restFrom, words.to))
      append(made, { ...words, to: from, head: true })
      const body = trimmed({ ...words, from })
      if (body) {
        host.pieces.push(body)
        host.fresh = false
      }
    }
  }

  // Notes behind everything else are the law's, not its last section's; so is what belongs to the page.
  let tail = blocks.length
  while (tail > 0 && /^(?:note|furniture)$/.test(blocks[tail - 1]?.role ?? '')) tail -= 1
  for (const block of blocks.slice(0, tail)) {
    const marks = byBlock.get(block.index) ?? []
    // The heading of a section has to stand in front of one.
    if (plan.own.has(block.index) && byBlock.get(block.index + 1)?.[0]?.from === 0) {
      waiting = { block, from: 0, to: block.text.length }
      continue
    }
    const first = marks[0]?.from ?? block.text.length
    if (first > 0) words(block, first)
    marks.forEach((mark, at) => {
      begin(mark, marks[at + 1]?.from ?? block.text.length)
    })
  }
  flush()
  for (const block of blocks.slice(tail)) {
    const note = draft('text', { role: block.role ?? 'note' })
    append(note, { block, from: 0, to: block.text.length })
    root.children.push(note)
  }
  // A text without any section: what has no number comes first.
  if (root.pieces.length > 0) {
    const lead = draft('text')
    for (const piece of root.pieces.splice(0)) lead.pieces.push(piece)
    root.children.unshift(lead)
  }
  return { root, gaps }

  function words(block: Block, to: number): void {
    const top = stack.at(-1) as Host
    const piece = {
      block: plan.contents.has(block.index) ? { ...block, role: 'toc' as const } : block,
      from: 0,
      to,
    }
    const kind = top.draft.kind
    const { heading } = top.draft
    const short =
      block.text.length < 200 &&
      !/[.;:,]$/.test(block.text) &&
      /^["“(]?[\p{Lu}\p{Lo}]/u.test(block.text) &&
      block.role === undefined
    const section = kind === 'section'
    const next = blocks[block.index + 1]
    // A short line between a number that stands alone and the words is the heading.
    const alone = section && top.mark !== undefined && top.mark.head.restFrom >= top.mark.to - top.mark.from
    const body = next !== undefined && !byBlock.has(next.index) && next.role === undefined
    const line =
      block.text.length < 120 &&
      readsAsHeading(block.text) &&
      !/^[(（]?[\p{L}\p{N}]{1,4} ?[.)°º）/-]/u.test(block.text)
    const takes = section
      ? heading === undefined && (block.bold || (alone && body && line))
      : heading === undefined || /^[^\p{Ll}]+$/u.test(block.text)
    if (
      top.fresh &&
      top.mark &&
      top.mark.head.kind !== 'text' &&
      short &&
      takes &&
      to === block.text.length &&
      block.labelEnd === 0 &&
      block.cells === undefined
    ) {
      append(top.draft, { ...piece, head: true })
      if (!/^\(.*\)$/.test(block.text))
        top.draft.heading =
          heading === undefined ? block.text.replace(/\s+/g, ' ') : `${heading} ${block.text}`
      if (section) top.fresh = false
      return
    }
    const again = top.fresh && section ? repeatedHead(top.draft, block.text, tradition) : 0
    if (again > 0) append(top.draft, { ...piece, to: again, head: true })
    top.fresh = false
    top.pieces.push({ ...piece, from: again })
  }
}
