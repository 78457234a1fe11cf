import { type GrammarText, grammarOf, pattern } from '../grammar.ts'
import { headOf, placeOf } from '../places.ts'
import type { Finding, LawIndex, Place } from '../types.ts'

type Closing = NonNullable<GrammarText['closing']>

function firstPlace(law: LawIndex, source: string): Place | undefined {
  const wanted = pattern(source)
  for (const { clause } of law.clauses) {
    const match = wanted.exec(clause.text)
    if (match) return placeOf(clause, match.index, match.index + match[0].length)
  }
  return undefined
}

const withClosing = (law: LawIndex, find: (closing: Closing) => readonly Finding[]): readonly Finding[] => {
  const closing = grammarOf(law.language)?.closing
  return closing && law.sections.length > 0 ? find(closing) : []
}

/** No clause says from when the law holds. */
export const commencementMissing = (law: LawIndex): readonly Finding[] =>
  withClosing(law, ({ commencement }) => {
    const last = law.sections.at(-1)
    if (!last || firstPlace(law, commencement)) return []
    return [{ at: headOf(last.clause), values: {} }]
  })

/** An older law is repealed, licences are asked for, and nothing is said of the licences and firearms of the day. */
export const transitionMissing = (law: LawIndex): readonly Finding[] =>
  withClosing(law, ({ repeal, licensing, transition }) => {
    const at = firstPlace(law, repeal)
    if (!at || !firstPlace(law, licensing) || firstPlace(law, transition)) return []
    return [{ at, values: {} }]
  })

/** Something is left to regulations that no clause empowers or orders anybody to make. */
export function delegationEmpty(law: LawIndex): readonly Finding[] {
  const regulations = grammarOf(law.language)?.regulations
  if (!regulations) return []
  const at = firstPlace(law, regulations.leftTo)
  if (!at || firstPlace(law, regulations.maker)) return []
  return [{ at, values: { words: at.clause.text.slice(at.from, at.to) } }]
}
