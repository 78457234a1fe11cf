import type { Clause } from '@concordance/law-tree'
import { grammarOf, pattern } from '../grammar.ts'
import { placeOf } from '../places.ts'
import type { Finding, LawIndex } from '../types.ts'

const shortest = 3

/** A list whose last item but one ends without "and" or "or", so that nobody knows whether one item is enough. */
export function listWithoutJoiner(law: LawIndex): readonly Finding[] {
  const lists = grammarOf(law.language)?.lists
  if (!lists) return []
  const [joined, announced] = [pattern(lists.joined), pattern(lists.announced)]
  return law.clauses.flatMap(({ clause }): Finding[] => {
    if (clause.kind === 'definition') return []
    const items = clause.children.filter(
      ({ kind, number }) => (kind === 'paragraph' || kind === 'subparagraph') && number !== undefined,
    )
    const before = items.at(-2)
    if (items.length < shortest || !before || announced.test(clause.text.trim())) return []
    if (
      !items.slice(0, -1).every(({ children, text }) => children.length === 0 && /[;,]$/u.test(text.trim()))
    )
      return []
    if (items.some(({ text }) => joined.test(text.trim().replace(/\.$/u, '')))) return []
    return [
      {
        at: endOf(before),
        other: placeOf(clause, 0, Math.min(clause.text.length, 120)),
        values: { item: before.path },
      },
    ]
  })
}

function endOf(clause: Clause) {
  const to = clause.text.trimEnd().length
  return placeOf(clause, Math.max(0, to - 60), to)
}
