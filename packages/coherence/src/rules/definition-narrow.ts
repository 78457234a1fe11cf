import { model } from '@concordance/protocol-model'
import { data } from '../data.ts'
import { foldWord, termKey, wordsOf } from '../fold.ts'
import { grammarOf, pattern } from '../grammar.ts'
import { citedAs, wholeText } from '../places.ts'
import { termsOf } from '../terms.ts'
import type { Finding, LawIndex, Wording } from '../types.ts'

/**
 * Definitions that leave out what the Protocol's definition covers (Firearms Protocol, art. 3), with the offences that
 * use the term. Only what the model has terms for is looked for; "including" and general words are read as they stand.
 */
export function definitionNarrow(law: LawIndex): readonly Finding[] {
  const terms = model.terms[law.language]
  const { penal, terms: grammar } = grammarOf(law.language) ?? {}
  if (!terms || !penal || !grammar) return []
  const { open } = grammar
  const { definitions, uses } = termsOf(law)
  const offence = pattern(`${penal.offence}|${penal.penalty}`)
  return data.wording.definitions.flatMap(({ concept, citation, aspects }) => {
    const names = new Set((terms[concept] ?? []).map((term) => termKey(term.replace(/^=/u, ''))))
    const definition = definitions.find(({ key, short, limited }) => !short && !limited && names.has(key))
    if (!definition) return []
    const meaning = wholeText(definition.at.clause).slice(definition.at.to)
    if (pattern(open).test(meaning)) return []
    const words = wordsOf(meaning).map(({ folded }) => folded)
    if (words.length < 8) return []
    const missing = aspects.filter(
      ({ concepts, also = [] }) =>
        !concepts.some((one) => holds(words, terms[one] ?? [])) && !holds(words, also),
    )
    if (missing.length === 0 || missing.length === aspects.length) return []
    const weakened = (uses.get(definition.key) ?? [])
      .map(({ at }) => at.clause)
      .filter((clause) => offence.test(clause.text) || offence.test(law.homeOf.get(clause.id)?.text ?? ''))
    const paths = [...new Set(weakened.map(citedAs))]
    return [
      {
        at: definition.at,
        values: {
          term: definition.term,
          citation,
          missing: namesOf(missing.map(({ name }) => name)),
          offences: paths.join(', ') || '–',
        },
      },
    ]
  })
}

const namesOf = (names: readonly Wording[]): Wording => ({
  en: names.map(({ en }) => en).join(', '),
  fr: names.map(({ fr }) => fr).join(', '),
  es: names.map(({ es }) => es).join(', '),
})

function holds(words: readonly string[], terms: readonly string[]): boolean {
  return terms.some((term) => {
    if (term.includes('…')) return false
    const exact = term.startsWith('=')
    const parts = wordsOf(term.replace(/^=/u, '')).map(({ folded }) => folded)
    if (parts.length === 0) return false
    return words.some((_, at) =>
      parts.every((part, ahead) => {
        const word = words[at + ahead]
        if (word === undefined) return false
        return exact ? word === foldWord(part) : word.startsWith(part.slice(0, Math.max(4, part.length - 2)))
      }),
    )
  })
}
