import { wordsOf } from '../fold.ts'
import { pattern } from '../grammar.ts'
import { type Definition, termsOf } from '../terms.ts'
import type { Finding, LawIndex } from '../types.ts'

/** Defined terms that no other clause uses, in any of their forms. */
export function termUnused(law: LawIndex): readonly Finding[] {
  const { definitions, uses } = termsOf(law)
  return definitions
    .filter(({ key, short }) => !short && !uses.has(key))
    .filter((definition) => !usedInOtherForm(law, definition))
    .map(({ at, term }) => ({ at, values: { term } }))
}

/** "acquiring" is used where the law says "acquire": the beginnings of the words are compared. */
function usedInOtherForm(law: LawIndex, { term, at }: Definition): boolean {
  const stems = wordsOf(term).map(({ folded }) => folded.slice(0, Math.max(4, folded.length - 4)))
  if (stems.length === 0) return true
  const form = pattern(`(?<!\\p{L})${stems.map(escaped).join("[\\p{L}’'-]*[^\\p{L}]{1,3}(?:(?:d|l)[’'])?")}`)
  return law.clauses.some(
    ({ clause, ancestors }) =>
      clause !== at.clause &&
      !ancestors.some((ancestor) => ancestor === at.clause && ancestor.kind === 'definition') &&
      form.test(clause.text.normalize('NFD').replace(/\p{M}+/gu, '')),
  )
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
