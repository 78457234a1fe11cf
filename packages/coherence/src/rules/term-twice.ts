import { wordsOf } from '../fold.ts'
import { citedAs, wholeText } from '../places.ts'
import { type Definition, termsOf } from '../terms.ts'
import type { Finding, LawIndex } from '../types.ts'

/** Terms that are defined for the whole law in two places, in different words. */
export function termTwice(law: LawIndex): readonly Finding[] {
  const first = new Map<string, Definition>()
  const findings: Finding[] = []
  for (const definition of termsOf(law).definitions) {
    if (definition.limited || definition.short) continue
    const before = first.get(definition.key)
    if (!before) first.set(definition.key, definition)
    else if (meaningOf(before) !== meaningOf(definition))
      findings.push({
        at: definition.at,
        other: before.at,
        values: { term: definition.term, clause: citedAs(before.at.clause) },
      })
  }
  return findings
}

const meaningOf = ({ at }: Definition): string =>
  wordsOf(wholeText(at.clause).slice(at.to))
    .map(({ folded }) => folded)
    .join(' ')
