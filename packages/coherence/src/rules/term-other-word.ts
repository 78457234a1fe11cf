import { termKey } from '../fold.ts'
import { grammarOf, pattern } from '../grammar.ts'
import { citedAs, placeOf } from '../places.ts'
import { termsOf } from '../terms.ts'
import type { Finding, LawIndex } from '../types.ts'

/**
 * A word for the same thing as a defined term: the law defines "licence" and speaks of "a permit issued under this
 * Act". Only the bare word counts; "export permit" may well be another paper.
 */
export function termOtherWord(law: LawIndex): readonly Finding[] {
  const grammar = grammarOf(law.language)?.terms
  if (!grammar) return []
  const { definitions } = termsOf(law)
  return grammar.alike.flatMap((row) => {
    const defined = definitions.filter(
      ({ key, short }) => !short && row.some((word) => termKey(word) === key),
    )
    const [definition] = defined
    if (!definition || new Set(defined.map(({ key }) => key)).size !== 1) return []
    return row.flatMap((word) => {
      const key = termKey(word)
      // What is part of another defined term has a meaning of its own.
      if (definitions.some((one) => ` ${one.key} `.includes(` ${key} `))) return []
      const bare = pattern(`(?<!\\p{L})${grammar.determiner}\\s?(${word}s?)\\s+${grammar.granted}`)
      return law.clauses.flatMap(({ clause }): Finding[] => {
        const found = bare.exec(clause.text)
        if (!found?.[1]) return []
        const from = found.index + found[0].indexOf(found[1])
        return [
          {
            at: placeOf(clause, from, from + found[1].length),
            other: definition.at,
            values: { word: found[1], term: definition.term, clause: citedAs(definition.at.clause) },
          },
        ]
      })
    })
  })
}
