import type { Clause } from '@concordance/law-tree'
import { grammarOf, pattern } from '../grammar.ts'
import { placeOf } from '../places.ts'
import type { Finding, LawIndex } from '../types.ts'

const shortest = 3

/**
 * A list whose last item but one ends without "and" or "or", so that nobody knows whether one item is enough. In a
 * language whose laws mostly do without, only a law that has them elsewhere is held to its own habit.
 */
export function listWithoutJoiner(law: LawIndex): readonly Finding[] {
  const lists = grammarOf(law.language)?.lists
  if (!lists) return []
  const [joined, announced] = [pattern(lists.joined), pattern(lists.announced)]
  const long = law.clauses.flatMap(({ clause }) => {
    const items = clause.children.filter(
      ({ kind, number }) => (kind === 'paragraph' || kind === 'subparagraph') && number !== undefined,
    )
    return clause.kind === 'definition' || items.length < shortest ? [] : [{ clause, items }]
  })
  const hasJoiner = (items: readonly Clause[]): boolean =>
    items.slice(0, -1).some(({ text }) => joined.test(text.trim().replace(/\.$/u, '')))
  if (lists.habit === 'own' && long.filter(({ items }) => hasJoiner(items)).length * 2 <= long.length)
    return []
  return long.flatMap(({ clause, items }): Finding[] => {
    const before = items.at(-2)
    if (!before || announced.test(clause.text.trim()) || hasJoiner(items)) return []
    if (items.some(({ text }) => joined.test(text.trim().replace(/\.$/u, '')))) return []
    if (
      !items.slice(0, -1).every(({ children, text }) => children.length === 0 && /[;,]$/u.test(text.trim()))
    )
      return []
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
