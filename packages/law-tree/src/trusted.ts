import type { Block } from './blocks.ts'
import { append, type Draft, draft } from './draft.ts'
import { isKind } from './units.ts'

interface Open {
  readonly draft: Draft
  readonly depth: number
}

/** `(a)` → `a`, `25.1` → `25.1`, `Art. 3.` → `3`. */
function bareNumber(label: string): string {
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
export function trustedTree(blocks: readonly Block[]): Draft {
  const root = draft('text')
  const stack: Open[] = [{ draft: root, depth: -1 }]
  const text = (parent: Draft, block: Block) => {
    const own = draft('text', block.role === undefined ? {} : { role: block.role })
    append(own, { block, from: 0, to: block.text.length })
    parent.children.push(own)
  }
  for (const block of blocks) {
    const { unit, continues } = block
    if (unit && isKind(unit.kind)) {
      while ((stack.at(-1)?.depth ?? -1) >= unit.depth) stack.pop()
      const parent = stack.at(-1)?.draft ?? root
      const made = draft(unit.kind, {
        ...(unit.label && unit.kind !== 'text' ? { label: unit.label, number: bareNumber(unit.label) } : {}),
        ...(unit.heading ? { heading: unit.heading } : {}),
        ...(unit.eId ? { given: unit.eId } : {}),
        ...(unit.repealed ? { repealed: true } : {}),
      })
      const head = headEnd(block)
      append(made, { block, from: 0, to: head, head: true })
      append(made, { block, from: head, to: block.text.length })
      if (unit.kind === 'definition') {
        const term = termOf(block.text.slice(head).trim())
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
      top === root || top.children.length > 0 || (block.role !== undefined && block.role !== 'quote')
    if (apart) text(top, block)
    else append(top, { block, from: 0, to: block.text.length })
  }
  return root
}

/** Label, and heading where the block's words begin with it. */
function headEnd(block: Block): number {
  const heading = block.unit?.heading ?? ''
  let end = block.labelEnd
  const gap = /^\s*/.exec(block.text.slice(end))?.[0].length ?? 0
  if (heading !== '' && block.text.startsWith(heading, end + gap)) end += gap + heading.length
  return end
}
