import type { FlatClause } from '@concordance/law-tree'
import { wordsOf } from '../fold.ts'
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
  const form = new RegExp(
    `(?<!\\p{L})${stems.map(escaped).join("[\\p{L}’'-]*[^\\p{L}]{1,3}(?:[dl][’'])?")}`,
    'u',
  )
  return plainTexts(law).some(
    ({ flat: { clause, ancestors }, plain }) =>
      clause !== at.clause &&
      !ancestors.some((ancestor) => ancestor === at.clause && ancestor.kind === 'definition') &&
      form.test(plain),
  )
}

interface Plain {
  readonly flat: FlatClause
  /** Text in small letters without accents. */
  readonly plain: string
}

const known = new WeakMap<LawIndex, readonly Plain[]>()

function plainTexts(law: LawIndex): readonly Plain[] {
  const before = known.get(law)
  if (before) return before
  const made = law.clauses.map((flat) => ({
    flat,
    plain: flat.clause.text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, ''),
  }))
  known.set(law, made)
  return made
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
