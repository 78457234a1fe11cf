import type { Clause, FlatClause } from '@concordance/law-tree'
import { type GrammarText, grammarOf, pattern } from './grammar.ts'
import { comparable } from './numbers.ts'
import { placeOf, sentencesOf } from './places.ts'
import { referencesOf } from './references.ts'
import { resolve } from './resolve.ts'
import { durationsIn } from './time.ts'
import type { LawIndex, Place } from './types.ts'

/** A sentence, or a line of a table, that fixes a penalty. */
export interface Penalty {
  readonly at: Place
  readonly text: string
  /** Prison in years; `least` where the law fixes a lowest term. */
  readonly prison?: { readonly most?: number; readonly least?: number }
  readonly fine?: { readonly amount: number; readonly currency: string }
  /** Sections of the law whose breach is punished, as far as they are named. */
  readonly sections: readonly Clause[]
  /** Those of them whose breach the sentence names: "who contravenes section 5". */
  readonly breached: readonly Clause[]
}

const known = new WeakMap<LawIndex, readonly Penalty[]>()
/** Letters before and behind "imprisonment" in which its length stands. */
const behind = 170
const ahead = 40
/** Letters before a citation in which the word for a breach stands. */
const nearby = 80
/** Longer than any term in years. */
const life = 99

/** Every penalty of the law with its measure; made once for a law. */
export function penaltiesOf(law: LawIndex): readonly Penalty[] {
  const before = known.get(law)
  if (before) return before
  const grammar = grammarOf(law.language)
  const found = grammar?.penal ? law.clauses.flatMap((flat) => penaltiesIn(law, flat, grammar)) : []
  known.set(law, found)
  return found
}

function penaltiesIn(law: LawIndex, { clause, ancestors }: FlatClause, grammar: GrammarText): Penalty[] {
  const { penal } = grammar
  if (!penal || !pattern(penal.penalty).test(clause.text)) return []
  // "Every person who contravenes section 5 is guilty (a) … and liable to …": the lead names what is punished.
  const home = law.homeOf.get(clause.id)
  const leads = ancestors
    .slice(home && home !== clause ? ancestors.indexOf(home) : ancestors.length)
    .flatMap((lead) => sectionsOf(law, placeOf(lead, 0, lead.text.length)))
  return sentencesOf(clause).flatMap(({ text, from }) => {
    const prison = prisonIn(text, grammar)
    const fine = fineIn(text, penal.fine)
    if (!prison && !fine) return []
    const at = placeOf(clause, from, from + text.length)
    return [
      {
        at,
        text,
        ...(prison ? { prison } : {}),
        ...(fine ? { fine } : {}),
        sections: [...sectionsOf(law, at), ...leads],
        breached: sectionsOf(law, at, pattern(penal.breach)),
      },
    ]
  })
}

function prisonIn(text: string, grammar: GrammarText): Penalty['prison'] {
  const { penal } = grammar
  const word = penal && pattern(penal.prison).exec(text)
  if (!penal || !word) return undefined
  if (pattern(penal.life).test(text)) return { most: life }
  const end = word.index + word[0].length
  const all = durationsIn(text, grammar)
  const after = all.filter(({ from }) => from >= end && from - end < behind)
  const near = after.length > 0 ? after : all.filter(({ to }) => to <= word.index && word.index - to < ahead)
  if (near.length === 0) return undefined
  const lowest = pattern(`${penal.least}\\s*$`)
  const least = near.flatMap(({ years, least: low, from }) =>
    low !== undefined ? [low] : lowest.test(text.slice(Math.max(0, from - 40), from)) ? [years] : [],
  )
  const most = near.flatMap(({ years, least: low, from }) =>
    low === undefined && lowest.test(text.slice(Math.max(0, from - 40), from)) ? [] : [years],
  )
  return {
    ...(most.length > 0 ? { most: Math.max(...most) } : {}),
    ...(least.length > 0 ? { least: Math.min(...least) } : {}),
  }
}

function fineIn(text: string, word: string): Penalty['fine'] {
  const found = pattern(
    `${word}[^;\\d]{0,60}?(\\d[\\d.,\\s’']*)(million\\p{L}*\\s+)?(?:(?:à|a|to)\\s+(\\d[\\d.,\\s]*)\\s*)?(?:de\\s+)?(\\p{L}+)`,
  ).exec(text)
  if (!found) return undefined
  const [, first = '', million, second, currency = ''] = found
  const amount = Number(
    (second ?? first)
      .replace(/[.,](?=\d{3})|[\s’']/gu, '')
      .replace(',', '.')
      .replace(/[.,]$/u, ''),
  )
  if (
    !(amount > 0) ||
    /^(?:years?|months?|days?|ans?|mois|jours|años?|meses|días|times|per)$/iu.test(currency)
  )
    return undefined
  return { amount: million ? amount * 1_000_000 : amount, currency: currency.toLowerCase() }
}

/** Sections that the stretch cites; in a table of an annex, the number at the head of the line. */
export function sectionsOf(law: LawIndex, { clause, from, to }: Place, lead?: RegExp): Clause[] {
  const cited = referencesByClause(law).get(clause) ?? []
  const sections = cited
    .filter((reference) => reference.from >= from && reference.to <= to)
    .filter(
      (reference) =>
        !lead || lead.test(clause.text.slice(Math.max(from, reference.from - nearby), reference.from)),
    )
    .flatMap((reference) => {
      const resolution = resolve(law, reference)
      if (resolution.status !== 'found') return []
      return resolution.clauses.map((one) => law.homeOf.get(one.id) ?? one)
    })
    .filter(({ kind }) => kind === 'section')
  const home = law.homeOf.get(clause.id)
  const number = home?.kind === 'schedule' ? /^\d+\p{L}?/u.exec(clause.text.slice(from, to))?.[0] : undefined
  return [...sections, ...(number === undefined ? [] : (law.sectionsByNumber.get(comparable(number)) ?? []))]
}

const byClause = new WeakMap<LawIndex, Map<Clause, ReturnType<typeof referencesOf>[number][]>>()

function referencesByClause(law: LawIndex) {
  const before = byClause.get(law)
  if (before) return before
  const made = new Map<Clause, ReturnType<typeof referencesOf>[number][]>()
  for (const reference of referencesOf(law)) {
    const list = made.get(reference.at.clause)
    if (list) list.push(reference)
    else made.set(reference.at.clause, [reference])
  }
  byClause.set(law, made)
  return made
}
