import { flatten } from '@concordance/law-tree'
import { model } from '@concordance/protocol-model'
import type { Mapping } from '../src/index.ts'
import { indexLaws } from '../src/index-law.ts'
import type { LawIndex } from '../src/law-index.ts'
import { queriesOf } from '../src/queries.ts'
import { has } from '../src/score.ts'
import { strength } from '../src/strengths.ts'
import type { Reference } from './gold.ts'

/** One thing that was not as the reader has it, for work on the model. */
export interface Miss {
  readonly law: string
  readonly obligation: string
  /** The clause that the reader cites first of all, or the status. */
  readonly expected: string
  /** The clause's text, or the reader's note on the status. */
  readonly text: string
  /** The first candidates, or the status proposed. */
  readonly instead: string
  readonly why: string
}

const section = (clause: string): string => (clause.split('(')[0] ?? '').trim().toLowerCase()
const looked = 5

/** What was missed in one law: clauses that are not among the first five, and other statuses. */
export function missesOf({ gold, law }: Reference, mapping: Mapping): Miss[] {
  const texts = new Map(flatten(law).map(({ clause }) => [clause.path, clause.text]))
  const index = indexLaws([law], model)
  return mapping.obligations.flatMap((result) => {
    const reader = gold.criteria[result.id]
    if (!reader) return []
    const places = [...new Set(result.candidates.map(({ path }) => section(path)))]
    const base = { law: gold.law, obligation: result.id }
    const clauses = reader.evidence
      .filter(
        ({ clause, weight }) => weight === 'primary' && !places.slice(0, looked).includes(section(clause)),
      )
      .map(({ clause, quote }) => ({
        ...base,
        expected: clause,
        text: texts.get(clause) || quote,
        instead: result.candidates
          .slice(0, looked)
          .map(({ path, why }) => `${path} (${why.join(', ')})`)
          .join('; '),
        why: whyNot(index, result.id, section(clause), places),
      }))
    if (reader.status === result.status) return clauses
    const status = { expected: reader.status, text: reader.note ?? '', instead: result.status }
    return [...clauses, { ...base, ...status, why: result.because }]
  })
}

/** What of the core the expected section lacks, or on which place it came. */
function whyNot(index: LawIndex, obligation: string, wanted: string, places: readonly string[]): string {
  const query = queriesOf(model).get(obligation)
  const units = index.corpus.units.filter(({ clause }) => section(clause.clause.path) === wanted)
  if (!query || units.length === 0) return 'the section was not read under this number'
  const lacking = query.core.filter(
    (group) => !units.some((unit) => has(index, unit.index, group) >= strength.heading),
  )
  if (lacking.length > 0) return `no words found for ${index.words.labels(lacking)}`
  const place = places.indexOf(wanted)
  return place < 0 ? 'scored lower than ten others' : `on place ${place + 1}`
}

/** The misses as a CSV file that spreadsheets open (RFC 4180), with a byte order mark. */
export function missesCsv(misses: readonly Miss[]): string {
  const head = ['law', 'obligation', 'expected', 'its text', 'what came instead', 'why']
  const rows = misses.map(({ law, obligation, expected, text, instead, why }) => [
    law,
    obligation,
    expected,
    text,
    instead,
    why,
  ])
  const field = (value: string): string => `"${value.replaceAll('"', '""')}"`
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** The same to be read: one paragraph each. */
export function missesMarkdown(misses: readonly Miss[]): string {
  return misses
    .map(({ law, obligation, expected, text, instead, why }) =>
      [
        `## ${law}: ${obligation}`,
        `- expected: ${expected}`,
        `- its text: ${text.replace(/\s+/g, ' ')}`,
        `- instead: ${instead}`,
        `- why: ${why}`,
      ].join('\n'),
    )
    .join('\n\n')
}
