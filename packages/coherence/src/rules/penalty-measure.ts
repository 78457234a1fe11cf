import { obligation } from '@concordance/protocol-model'
import { grammarOf, pattern } from '../grammar.ts'
import { type Penalty, penaltiesOf } from '../penalties.ts'
import { citedAs } from '../places.ts'
import type { Finding, LawIndex } from '../types.ts'
import { years } from './offences.ts'

/** Penalties with both prison and fine from which a law's own scale can be told. */
const enough = 5
/** A fine per year of prison that is so many times the usual one, or the usual one so many times it, is out of scale. */
const apart = 25

/** Prison in years from which an offence is serious: Convention against Transnational Organized Crime, art. 2(b). */
const serious =
  obligation('untoc-11')
    ?.elements.map(({ limit }) => limit)
    .find((limit) => limit?.measure === 'maximum-penalty')?.value ?? 4

/** Offences of the Protocol (making, trafficking, marks) whose highest prison term stays under four years. */
export function penaltyBelowFour(law: LawIndex): readonly Finding[] {
  const penal = grammarOf(law.language)?.penal
  if (!penal) return []
  const subject = pattern(penal.subject)
  return penaltiesOf(law).flatMap((penalty) => {
    const most = penalty.prison?.most
    if (most === undefined || most >= serious) return []
    const found = subject.exec(aboutOf(law, penalty))
    if (!found) return []
    return [
      {
        at: { ...penalty.at, to: Math.min(penalty.at.to, penalty.at.from + 200) },
        values: { years: years(most), limit: String(serious), about: found[0] },
      },
    ]
  })
}

/** What is punished: the sentence, the headings of its section and of the sections that it cites. */
function aboutOf(law: LawIndex, { at, text, sections }: Penalty): string {
  const home = law.homeOf.get(at.clause.id)
  const cited = sections.filter((section) => section !== home)
  if (cited.length > 0)
    return cited.map(({ heading = '', text: own }) => `${heading} ${own.slice(0, 120)}`).join(' ')
  // A list of acts stands below the sentence that sets the penalty.
  const acts = /[:—–-]\s*$/u.test(text) ? at.clause.children.map((child) => child.text).join(' ') : ''
  return `${home?.heading ?? ''} ${text} ${acts}`
}

/** Fines that stand in quite another relation to prison than the law's other penalties. */
export function penaltyScale(law: LawIndex): readonly Finding[] {
  const both = penaltiesOf(law).flatMap((penalty) => {
    const { prison, fine } = penalty
    return prison?.most && prison.most < 99 && fine
      ? [{ penalty, fine, most: prison.most, rate: fine.amount / prison.most }]
      : []
  })
  const currency = both[0]?.fine.currency
  const comparable = both.filter(({ fine }) => fine.currency === currency).sort((a, b) => a.rate - b.rate)
  const usual = comparable[Math.floor(comparable.length / 2)]
  if (comparable.length < enough || !usual) return []
  return comparable
    .filter(({ rate }) => rate > usual.rate * apart || rate * apart < usual.rate)
    .map(({ penalty, fine, most }) => ({
      at: { ...penalty.at, to: Math.min(penalty.at.to, penalty.at.from + 200) },
      other: usual.penalty.at,
      values: {
        fine: `${fine.amount} ${fine.currency}`,
        years: years(most),
        clause: citedAs(usual.penalty.at.clause),
        usual: `${usual.fine.amount} ${usual.fine.currency}`,
        usualYears: years(usual.most),
      },
    }))
}
