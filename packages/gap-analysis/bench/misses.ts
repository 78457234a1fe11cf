import { flatten } from '@concordance/law-tree'
import type { Mapping } from '../src/index.ts'
import type { Reference } from './gold.ts'

const section = (clause: string): string => (clause.split('(')[0] ?? '').trim().toLowerCase()

/** What was missed in one law, for work on the model: the clause expected, its words, and what came instead and why. */
export function missesOf({ gold, law }: Reference, mapping: Mapping): string {
  const texts = new Map(flatten(law).map(({ clause }) => [clause.path, clause.text]))
  const lines = [`# ${gold.law}`]
  for (const [id, { status, evidence, note }] of Object.entries(gold.criteria)) {
    const result = mapping.obligations.find((obligation) => obligation.id === id)
    if (!result) continue
    const first = [...new Set(result.candidates.map(({ path }) => section(path)))].slice(0, 5)
    const missed = evidence.filter(
      ({ clause, weight }) => weight === 'primary' && !first.includes(section(clause)),
    )
    if (missed.length === 0 && status === result.status) continue
    lines.push('', `## ${id}`)
    for (const { clause, quote } of missed) lines.push(`- expected ${clause}: ${texts.get(clause) ?? quote}`)
    if (missed.length > 0) {
      lines.push(
        ...result.candidates
          .slice(0, 5)
          .map(({ path, score, why }) => `- came ${path} (${score}): ${why.join(', ')}`),
      )
    }
    if (status !== result.status)
      lines.push(
        `- status ${status}, proposed ${result.status}: ${result.because}`,
        `- the reader: ${note ?? ''}`,
      )
  }
  return lines.join('\n')
}
