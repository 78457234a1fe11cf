import { obligation } from '@concordance/protocol-model'
import { grammarOf, pattern } from '../grammar.ts'
import { citedAs, placeOf, sentencesOf } from '../places.ts'
import { durationsIn } from '../time.ts'
import type { Finding, LawIndex, Place } from '../types.ts'

/** Years for which the Protocol has records kept: Firearms Protocol, art. 7. */
const protocolYears =
  obligation('fp-7-period')
    ?.elements.map(({ limit }) => limit)
    .find((limit) => limit?.measure === 'retention-period')?.value ?? 10

interface Kept {
  readonly at: Place
  readonly years: number
}

/** Like records of one law that are kept for different times (accounts, cash and attendance are others): each shorter one, with the longest beside it. */
export function retentionDiffers(law: LawIndex): readonly Finding[] {
  const kept = periodsOf(law)
  const longest = kept.reduce<Kept | undefined>(
    (best, one) => (best && best.years >= one.years ? best : one),
    undefined,
  )
  if (!longest) return []
  return kept
    .filter(({ years }) => years < longest.years)
    .map(({ at, years }) => ({
      at,
      other: longest.at,
      values: {
        years: String(years),
        longest: String(longest.years),
        clause: citedAs(longest.at.clause),
        protocol: String(protocolYears),
      },
    }))
}

function periodsOf(law: LawIndex): Kept[] {
  const grammar = grammarOf(law.language)
  const { keeping } = grammar ?? {}
  if (!grammar || !keeping) return []
  const [verb, object, not] = [pattern(keeping.verb), pattern(keeping.object), pattern(keeping.not)]
  const unlike = pattern(keeping.unlike)
  return law.clauses.flatMap(({ clause }) =>
    sentencesOf(clause).flatMap(({ text, from }): Kept[] => {
      const keeps = verb.exec(text)
      if (!keeps || !object.test(text) || not.test(text) || unlike.test(text)) return []
      const behind = durationsIn(text, grammar).find(
        (one) => one.from >= keeps.index && one.from - keeps.index < 120,
      )
      if (!behind || behind.years < 1) return []
      const at = placeOf(clause, from + keeps.index, from + behind.to)
      return [{ at, years: Math.round(behind.years * 100) / 100 }]
    }),
  )
}
