import type { Unit } from '@concordance/formats'
import type { Block } from './blocks.ts'
import { append, type Draft, draft } from './draft.ts'
import type { CompiledTradition } from './head-rules.ts'
import { nest } from './nest.ts'
import { isKind } from './units.ts'

interface Open {
  readonly draft: Draft
  readonly depth: number
}

/** `(a)` → `a`, `25.1` → `25.1`, `Art. 3.` → `3`. */
export function bareNumber(label: string): string {
  return label.replace(/^[\s([]+|[\s)\].:,;–—-]+$/g, '').replace(/^(?:\p{L}+\.?|§+)\s+(?=[\p{N}IVXLC])/u, '')
}

/** The term of a definition is what its text begins with, up to the verb or sign behind it. */
function termOf(text: string): string | undefined {
  const found =
    /^[“"«]?\s?(?<term>[^“”"«»,:;()]{1,90}?)\s?[”"»]?\s*(?:,|:|\(|means|includes|has the|means|in relation|\s[A-ZÉ])/u.exec(
      text,
    )
  return found?.groups?.term?.trim()
}

/** The tree of a law whose source names every unit itself. Nothing is guessed. */
export function trustedTree(blocks: readonly Block[], tradition: CompiledTradition): Draft {
  const root = draft('text')
  const stack: Open[] = [{ draft: root, depth: -1 }]
  const complete = blocks.some(({ unit }) => unit?.complete)
  const text = (parent: Draft, block: Block) => {
    const own = draft('text', block.role === undefined ? {} : { role: block.role })
    append(own, { block, from: 0, to: block.text.length })
    parent.children.push(own)
  }
  let sectionDepth = 0
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const { continues } = block
    const unit = repaired(block, sectionDepth)
    if (unit?.kind === 'section') sectionDepth = unit.depth
    const quote = unit ? 0 : quotedRun(blocks, at)
    if (quote > 0) {
      quoted(stack.at(-1)?.draft ?? root, blocks.slice(at, at + quote), tradition)
      at += quote - 1
      continue
    }
    if (unit && isKind(unit.kind)) {
      while ((stack.at(-1)?.depth ?? -1) >= unit.depth) stack.pop()
      const parent = stack.at(-1)?.draft ?? root
      const { bodyStart, ...known } = block.clause ?? { ...fieldsOf(unit), bodyStart: headEnd(block) }
      const role = unit.kind === 'text' && unit.complete && block.role ? { role: block.role } : {}
      const made = draft(unit.kind, { ...known, ...role })
      if (made.number === '') delete made.number
      append(made, { block, from: 0, to: bodyStart, head: true })
      append(made, { block, from: bodyStart, to: block.text.length })
      if (unit.kind === 'definition' && made.term === undefined && !complete) {
        const term = termOf(block.text.slice(bodyStart).trim())
        if (term) made.term = term
      }
      parent.children.push(made)
      stack.push({ draft: made, depth: unit.depth })
      continue
    }
    if (continues !== undefined)
      while (stack.length > 1 && (stack.at(-1)?.depth ?? -1) > continues) stack.pop()
    const top = stack.at(-1)?.draft ?? root
    const apart =
      !complete &&
      (top === root || top.children.length > 0 || (block.role !== undefined && block.role !== 'quote'))
    if (apart) text(top, block)
    else append(top, { block, from: 0, to: block.text.length })
  }
  return root
}

/** The unit of a block, with the number that a repair gives; a repair may also begin one. */
function repaired({ unit, repair }: Block, depth: number): Unit | undefined {
  if (repair?.number === undefined) return unit
  return { ...unit, kind: repair.kind, depth: unit?.depth ?? depth, number: repair.number }
}

function fieldsOf(unit: Unit): Partial<Draft> {
  return {
    ...(unit.label && (unit.kind !== 'text' || unit.complete)
      ? { label: unit.label, number: bareNumber(unit.label) }
      : {}),
    ...(unit.number === undefined ? {} : { number: unit.number }),
    ...(unit.place ? { place: unit.place } : {}),
    ...(unit.element ? { element: unit.element } : {}),
    ...(unit.term ? { term: unit.term } : {}),
    ...(unit.quoted ? { quoted: true } : {}),
    ...(unit.heading ? { heading: unit.heading } : {}),
    ...(unit.eId ? { given: unit.eId } : {}),
    ...(unit.repealed ? { repealed: true } : {}),
  }
}

/** Label, and heading where the block's words begin with it. */
function headEnd(block: Block): number {
  if (block.depth > 0 && block.unit?.complete && block.unit.kind !== 'text') return block.text.length
  const heading = block.unit?.heading ?? ''
  let end = block.labelEnd
  const gap = /^\s*/.exec(block.text.slice(end))?.[0].length ?? 0
  if (heading !== '' && block.text.startsWith(heading, end + gap)) end += gap + heading.length
  return end
}

/** How many blocks from here on quote one numbered section of a law: `42.2 Heading`, `(1) words`, … */
function quotedRun(blocks: readonly Block[], at: number): number {
  const quotes = (block: Block | undefined) => block?.role === 'quote' && !block.unit
  const first = blocks[at]
  if (!first || !quotes(first) || !/^\d+(?:\.\d+)*$/.test(first.text.slice(0, first.labelEnd))) return 0
  let end = at + 1
  while (quotes(blocks[end]) && !/^\d/.test(blocks[end]?.text ?? '')) end += 1
  return end - at
}

/** A section that an amendment quotes: its own unit, marked as quoted, with what its enumerators show. */
function quoted(parent: Draft, blocks: readonly Block[], tradition: CompiledTradition): void {
  const [first, ...rest] = blocks
  if (!first) return
  const label = first.text.slice(0, first.labelEnd)
  const made = draft('paragraph', { label, number: label, quoted: true })
  append(made, { block: first, from: 0, to: first.text.length, head: true })
  const plain = rest.map(({ role: _, ...block }) => ({ block, from: 0, to: block.text.length }))
  nest(made, plain, tradition)
  parent.children.push(made)
}
