import type { Heading, Root, RootContent } from 'mdast'
import type { Clause, Law } from './types.ts'

const ABOVE: ReadonlySet<string> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'schedule',
])

function headingOf(clause: Clause, depth: number): Heading {
  const level = Math.min(6, Math.max(1, depth)) as Heading['depth']
  return {
    type: 'heading',
    depth: level,
    children: [{ type: 'text', value: clause.text.slice(0, clause.bodyStart).replace(/\s+/g, ' ').trim() }],
  }
}

/**
 * The law as mdast, flat: a heading for every unit down to the section, a paragraph for everything below. Every block
 * bears the unit that it begins (`data.unit`), so that `toLaw` gives the same tree again.
 */
export function toMdast(law: Law): Root {
  const children: RootContent[] = []
  const add = (clause: Clause, depth: number) => {
    const { kind, label, heading, id, repealed, role, text, bodyStart } = clause
    const unit = {
      kind,
      depth,
      eId: id,
      ...(label === undefined ? {} : { label }),
      ...(heading === undefined ? {} : { heading }),
      ...(repealed ? { repealed } : {}),
    }
    const anchor = clause.spans[0]?.anchor
    const data = { unit, ...(anchor ? { anchor } : {}), ...(role ? { role } : {}) }
    if (ABOVE.has(kind) || kind === 'section') {
      children.push({ ...headingOf(clause, depth + 1), data })
      for (const line of text.slice(bodyStart).split('\n'))
        if (line.trim() !== '')
          children.push({ type: 'paragraph', children: [{ type: 'text', value: line.trim() }] })
    } else children.push({ type: 'paragraph', children: [{ type: 'text', value: text }], data })
    for (const child of clause.children) add(child, depth + 1)
  }
  for (const clause of law.children) add(clause, 0)
  return { type: 'root', children }
}
