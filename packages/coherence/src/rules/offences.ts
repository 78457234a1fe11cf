import type { Clause } from '@concordance/law-tree'
import { grammarOf, pattern } from '../grammar.ts'
import { penaltiesOf, sectionsOf } from '../penalties.ts'
import { citedAs, headOf, placeOf, wholeText } from '../places.ts'
import { isRepealed } from '../repealed.ts'
import type { Finding, LawIndex } from '../types.ts'

/** Offences of a section in which no penalty stands, to which no penal clause points, and which no general one reaches. */
export function offenceWithoutPenalty(law: LawIndex): readonly Finding[] {
  const penal = grammarOf(law.language)?.penal
  if (!penal) return []
  const penalties = penaltiesOf(law)
  const general = pattern(penal.general)
  if (penalties.some(({ text, sections }) => sections.length === 0 && general.test(text))) return []
  const offence = pattern(penal.offence)
  const penalty = pattern(penal.penalty)
  // A penal clause may leave the measure to general law: "punishable on summary conviction".
  const punished = new Set(
    law.clauses
      .filter(({ clause }) => penalty.test(clause.text) || law.homeOf.get(clause.id)?.kind === 'schedule')
      .flatMap(({ clause }) => sectionsOf(law, placeOf(clause, 0, clause.text.length)))
      .concat(penalties.flatMap(({ sections }) => sections))
      .map(({ id }) => id),
  )
  return law.sections.flatMap(({ clause: section }) => {
    if (punished.has(section.id)) return []
    const whole = wholeText(section)
    if (!offence.test(whole) || penalty.test(whole)) return []
    const at = firstMatch(law, section, offence)
    return at ? [{ at, values: { clause: citedAs(section) } }] : []
  })
}

function firstMatch(law: LawIndex, clause: Clause, wanted: RegExp): Finding['at'] | undefined {
  const own = wanted.exec(clause.text)
  if (own) return placeOf(clause, own.index, own.index + own[0].length)
  for (const child of clause.children) {
    const found = law.byId.has(child.id) ? firstMatch(law, child, wanted) : undefined
    if (found) return found
  }
  return undefined
}

/** Penalties for the breach of a section that forbids, orders and punishes nothing. */
export function penaltyWithoutOffence(law: LawIndex): readonly Finding[] {
  const penal = grammarOf(law.language)?.penal
  if (!penal) return []
  const conduct = pattern(penal.conduct)
  return penaltiesOf(law).flatMap(({ at, breached }) => {
    const home = law.homeOf.get(at.clause.id)
    return [...new Set(breached)]
      .filter((section) => section !== home && !isRepealed(section) && !conduct.test(wholeText(section)))
      .map((section) => ({
        at: { ...at, to: Math.min(at.to, at.from + 160) },
        other: headOf(section),
        values: { clause: citedAs(section) },
      }))
  })
}

/** A lowest term that is longer than the highest. */
export function penaltyRange(law: LawIndex): readonly Finding[] {
  return penaltiesOf(law).flatMap(({ at, prison }) => {
    const { most, least } = prison ?? {}
    if (most === undefined || least === undefined || least <= most) return []
    return [{ at: shorten(at), values: { least: years(least), most: years(most) } }]
  })
}

const shorten = (at: Finding['at']): Finding['at'] => ({ ...at, to: Math.min(at.to, at.from + 200) })

/** Years with at most two digits behind the point. */
export const years = (value: number): string => String(Math.round(value * 100) / 100)
