import { escaped } from './akn-escape.ts'
import type { Clause, Span } from './types.ts'

/** The texts of a table's cells; undefined where the line is no row of a table. */
function cellsOf(line: string, span: Span | undefined, from: number): readonly string[] | undefined {
  if (span?.cells === undefined || span.from !== from || span.to - span.from !== line.length) return undefined
  let at = 0
  return span.cells.map((length) => {
    const text = line.slice(at, at + length)
    if (length > 0) at += length + 1
    return text
  })
}

interface Line {
  readonly text: string
  readonly cells?: readonly string[]
}

function linesOf(clause: Clause): Line[] {
  const spans = new Map(clause.spans.map((span) => [span.from, span]))
  let from = clause.bodyStart
  return clause.text
    .slice(clause.bodyStart)
    .split('\n')
    .map((text) => {
      const cells = cellsOf(text, spans.get(from), from)
      from += text.length + 1
      return cells === undefined ? { text: text.trim() } : { text: text.trim(), cells }
    })
    .filter(({ text }) => text !== '')
}

/** The words of a clause as `p` and `table`. The first place of the defined term is a `def` that refers to `termId`. */
export function wordElements(clause: Clause, termId: string | undefined): string {
  let open = clause.kind === 'definition' ? clause.term : undefined
  const words = (text: string): string => {
    const at = open === undefined || termId === undefined ? -1 : text.indexOf(open)
    if (open === undefined || at < 0) return escaped(text)
    const term = open
    open = undefined
    return `${escaped(text.slice(0, at))}<def refersTo="#${termId}">${escaped(term)}</def>${escaped(text.slice(at + term.length))}`
  }
  const paragraph = (text: string) => (text === '' ? '<p/>' : `<p>${words(text)}</p>`)
  let inTable = false
  const parts = linesOf(clause).map(({ text, cells }) => {
    const border = cells ? (inTable ? '' : '<table>') : inTable ? '</table>' : ''
    inTable = cells !== undefined
    if (!cells) return border + paragraph(text)
    return `${border}<tr>${cells.map((cell) => `<td>${paragraph(cell)}</td>`).join('')}</tr>`
  })
  return parts.join('') + (inTable ? '</table>' : '')
}
