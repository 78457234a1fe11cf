import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import type { Clause, ClauseData, Law } from './types.ts'

const HEADED: ReadonlySet<string> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'schedule',
  'section',
])

function clauseData(clause: Clause, bodyStart: number): ClauseData {
  const { number, label, heading, term, element, role, repealed, quoted, kind, path } = clause
  const place = number === undefined && kind === 'subsection' ? /\(([^()]+)\)$/.exec(path)?.[1] : undefined
  return {
    ...(place === undefined ? {} : { place }),
    ...(number === undefined ? {} : { number }),
    ...(label === undefined ? {} : { label }),
    ...(heading === undefined ? {} : { heading }),
    ...(term === undefined ? {} : { term }),
    element,
    ...(role === undefined ? {} : { role }),
    ...(repealed ? { repealed } : {}),
    ...(quoted ? { quoted } : {}),
    bodyStart,
  }
}

function block(
  words: string,
  depth: number | undefined,
  data: NonNullable<Paragraph['data']>,
): Heading | Paragraph {
  const children = [{ type: 'text' as const, value: words }]
  if (depth === undefined) return { type: 'paragraph', children, data }
  return { type: 'heading', depth: Math.min(6, depth + 1) as Heading['depth'], children, data }
}

/**
 * The law as mdast, flat: a heading for every unit down to the section, a paragraph for everything below. The block
 * that begins a clause bears its kind and depth (`data.unit`) and the rest (`data.clause`), so that `toLaw` gives the
 * same tree again.
 */
export function toMdast(law: Law): Root {
  const children: RootContent[] = []
  const add = (clause: Clause, depth: number) => {
    const { kind, id, text, bodyStart } = clause
    const anchor = clause.spans[0]?.anchor
    const head = text.slice(0, bodyStart).replace(/\s+/g, ' ').trim()
    const headed = HEADED.has(kind) && head !== ''
    const data = {
      unit: { kind, depth, eId: id },
      clause: clauseData(clause, headed ? head.length : bodyStart),
      ...(anchor ? { anchor } : {}),
    }
    children.push(block(headed ? head : text, headed ? depth : undefined, data))
    const body = headed ? text.slice(bodyStart).split('\n') : []
    for (const line of body) if (line.trim() !== '') children.push(block(line.trim(), undefined, {}))
    for (const child of clause.children) add(child, depth + 1)
  }
  for (const clause of law.children) add(clause, 0)
  return { type: 'root', children }
}
