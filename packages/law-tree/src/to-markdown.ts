import { printedHead } from './akn-head.ts'
import type { Clause, ClauseKind, Law } from './types.ts'

/** Kinds that are headings, and how deep at most. */
const HEADED: ReadonlySet<ClauseKind> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'section',
  'schedule',
])

/** Signs that Markdown would take for its own, inside a line and at its beginning. */
const escaped = (line: string): string =>
  line
    .replace(/[\\`*_[\]<|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#>+=~-])/, '$1\\$2')

const quotedScalar = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' '))

function lines(clause: Clause, depth: number): string[] {
  const { text, bodyStart, kind, children } = clause
  const headed = HEADED.has(kind)
  const { number = '', heading = '' } = headed ? printedHead(clause) : {}
  // The number comes first, wherever the page has it, so that the heading is known for one.
  const head = `${number} ${heading}`.trim()
  const words = (headed ? text.slice(bodyStart) : text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return [
    ...(head === '' ? [] : [`${'#'.repeat(Math.min(6, depth + 2))} ${escaped(head)}`]),
    ...words.map((line) => (clause.role === 'title' ? `# ${escaped(line)}` : escaped(line))),
    ...children.flatMap((child) => lines(child, depth + (headed ? 1 : 0))),
  ]
}

/** The law as Markdown with title and language in front: a heading for every unit down to the section, a paragraph for each below. */
export function toMarkdown(law: Law): string {
  const front = `---\ntitle: ${quotedScalar(law.title)}\nlanguage: ${law.language}\n---\n`
  return `${front}\n${law.children.flatMap((clause) => lines(clause, 0)).join('\n\n')}\n`
}
