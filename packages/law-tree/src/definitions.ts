import { type Draft, wordsOf } from './draft.ts'
import type { CompiledTradition } from './head-rules.ts'

/** Longest stretch in which the term is looked for. */
const OPENING = 240

function termOf(item: Draft, tradition: CompiledTradition): string | undefined {
  const words = item.pieces
    .filter((piece) => !piece.head)
    .map(wordsOf)
    .join(' ')
    .slice(0, OPENING)
    .trimStart()
  for (const term of tradition.terms) {
    const found = new RegExp(`^(?:${term.source})`, 'u').exec(`${words} `)?.groups?.term
    if (found !== undefined) return found.trim()
  }
  return undefined
}

/** Numbered items that each define a term become definitions, where at least half of their list does. */
export function markDefinitions(host: Draft, tradition: CompiledTradition): void {
  const items = host.children.filter((child) => child.kind !== 'text' && child.kind !== 'definition')
  const terms = items.map((item) => termOf(item, tradition))
  const found = terms.filter((term) => term !== undefined).length
  if (found > 0 && found * 2 >= items.length) {
    items.forEach((item, at) => {
      const term = terms[at]
      if (term === undefined) return
      item.kind = 'definition'
      item.term = term
    })
    return
  }
  for (const item of items) markDefinitions(item, tradition)
}
