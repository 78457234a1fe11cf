import { termKey } from '../fold.ts'
import { type GrammarText, grammarOf, pattern } from '../grammar.ts'
import { citedAs, headOf, placeOf, wholeText } from '../places.ts'
import { referencesOf } from '../references.ts'
import { isRepealed } from '../repealed.ts'
import { resolve } from '../resolve.ts'
import { termsOf } from '../terms.ts'
import type { Finding, LawIndex, Place } from '../types.ts'

/** How often a capitalised name must be used before its missing definition is a finding. */
const often = 3

/** Terms that are written or cited like defined ones, without a definition. */
export function termUndefined(law: LawIndex): readonly Finding[] {
  const grammar = grammarOf(law.language)
  if (!grammar?.terms) return []
  return [...citedDefinitions(law, grammar.terms), ...capitalised(law, grammar.terms)]
}

/** "as defined in section 2", where section 2 defines other things. */
function citedDefinitions(law: LawIndex, grammar: NonNullable<GrammarText['terms']>): Finding[] {
  const announces = pattern(grammar.asDefined)
  const { definitions } = termsOf(law)
  return referencesOf(law).flatMap((reference) => {
    const { text } = reference.at.clause
    const lead = text.slice(Math.max(0, reference.from - 120), reference.from)
    if (!announces.test(lead)) return []
    const resolution = resolve(law, reference)
    const [target] = resolution.status === 'found' ? resolution.clauses : []
    if (!target || isRepealed(target)) return []
    const home = law.homeOf.get(target.id)
    const there = definitions.filter(({ at }) => law.homeOf.get(at.clause.id) === home)
    if (there.length === 0) return []
    const words = ` ${termKey(lead)} `
    if (there.some(({ key }) => words.includes(` ${key} `))) return []
    // The section may explain the words without quotation marks.
    const noun = /(\p{L}{4,})[^\p{L}]+(?:\p{L}+[^\p{L}]+){0,4}$/u.exec(lead.replace(announces, ''))?.[1]
    if (noun === undefined || (home && wholeText(home).toLowerCase().includes(noun.toLowerCase()))) return []
    const from = reference.from - lead.length + lead.lastIndexOf(noun)
    return [
      {
        at: placeOf(reference.at.clause, Math.max(0, from), reference.to),
        other: headOf(target),
        values: { term: noun, count: '1', clause: citedAs(target) },
      },
    ]
  })
}

interface Name {
  readonly name: string
  readonly places: Place[]
  introduced: boolean
}

/** "the Licensing Board" again and again, in a law that writes its defined terms with capitals. */
function capitalised(law: LawIndex, grammar: NonNullable<GrammarText['terms']>): Finding[] {
  const { definitions } = termsOf(law)
  const keys = definitions.map(({ key }) => key)
  if (!writesCapitals(law)) return []
  const known = new Set(grammar.known.map(termKey))
  const word = '\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}?\\p{Ll}{2,})?'
  const name = pattern(
    `(?<=(?<!^|[.;:]\\s)(?<!\\p{L})${grammar.determiner}\\s?)(${word}(?:\\s(?:of\\s(?:the\\s)?|and\\s|for\\s|de\\s(?:la\\s)?|des\\s|du\\s|del\\s)?${word}){0,5})`,
    'gu',
  )
  const introduced = pattern(grammar.named)
  const names = new Map<string, Name>()
  const setUp = new Set<string>()
  for (const { clause } of law.clauses) {
    const { text, bodyStart } = clause
    for (const match of text.matchAll(name)) {
      if (match.index < bodyStart) continue
      const key = termKey(match[1] ?? '')
      const around = text.slice(Math.max(0, match.index - 90), match.index + match[0].length + 30)
      const entry = names.get(key) ?? { name: match[1] ?? '', places: [], introduced: false }
      entry.places.push(placeOf(clause, match.index, match.index + match[0].length))
      entry.introduced ||= introduced.test(around)
      names.set(key, entry)
      // "who shall be the Chairman of the Committee" introduces the Chairman.
      if (entry.introduced) setUp.add(key.split(/ (?:of|de|du|del) /u)[0] ?? key)
    }
  }
  return [...names]
    .filter(([key, { places, introduced: made }]) => {
      if (made || setUp.has(key) || new Set(places.map(({ clause }) => clause)).size < often) return false
      if (keys.some((one) => ` ${key} `.includes(` ${one} `) || ` ${one} `.includes(` ${key} `))) return false
      return ![...known].some((one) => key === one || key.startsWith(`${one} `) || key.endsWith(` ${one}`))
    })
    .flatMap(([, { name: term, places }]) => {
      const [at, other] = places
      return at
        ? [
            {
              at,
              ...(other ? { other } : {}),
              values: { term, count: String(places.length), clause: citedAs(at.clause) },
            },
          ]
        : []
    })
}

/** Defined terms that must be written with capitals inside sentences before the law counts as one that does so. */
const enough = 2

/** Whether the law writes its defined terms with capitals where it uses them. */
function writesCapitals(law: LawIndex): boolean {
  let found = 0
  for (const [first] of termsOf(law).uses.values()) {
    if (!first) continue
    const { clause, from } = first.at
    if (
      /\p{Lu}/u.test(clause.text[from] ?? '') &&
      /\p{Ll},?\s$|[’']$/u.test(clause.text.slice(Math.max(0, from - 3), from))
    )
      found += 1
    if (found === enough) return true
  }
  return false
}
