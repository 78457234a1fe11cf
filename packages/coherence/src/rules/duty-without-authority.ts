import { grammarOf, pattern } from '../grammar.ts'
import { placeOf, sentencesOf, wholeText } from '../places.ts'
import type { Finding, LawIndex } from '../types.ts'

/** "Firearms shall be marked", where the whole section names nobody who has to do it. */
export function dutyWithoutAuthority(law: LawIndex): readonly Finding[] {
  const duties = grammarOf(law.language)?.duties
  if (!duties) return []
  const passive = pattern(duties.passive)
  const somebody = [pattern(duties.actors), pattern(duties.agent)]
  const capital = law.language === 'en' ? /(?<=\bthe\s)\p{Lu}\p{Ll}+/u : undefined
  return law.sections.flatMap(({ clause: section }) => {
    const whole = wholeText(section)
    if (!passive.test(whole) || somebody.some((one) => one.test(whole)) || capital?.test(whole)) return []
    const found: Finding[] = []
    const walk = (clause: typeof section) => {
      for (const sentence of sentencesOf(clause)) {
        const match = passive.exec(sentence.text)
        if (!match || sentence.from + match.index < clause.bodyStart) continue
        const from = sentence.from + match.index
        const verb = match.groups?.verb ?? match[0]
        found.push({
          at: placeOf(clause, from, from + match[0].length),
          values: { duty: match[0].trim(), verb },
        })
      }
      for (const child of clause.children) if (law.byId.has(child.id)) walk(child)
    }
    walk(section)
    return found.slice(0, 1)
  })
}
