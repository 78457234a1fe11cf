import type { MatrixFinding, MatrixRow } from '@concordance/gap-analysis'
import { fill, type MatrixWording } from '@concordance/templates'
import { formatDate, formatList } from './format.ts'
import type { Words } from './types.ts'
import { clean, words } from './words.ts'

/** The word for a status that a person gave: two of them no program proposes. */
export const findingWord = (
  status: MatrixFinding['status'],
  { finding, status: proposed }: MatrixWording,
): string => (status === 'conflict' || status === 'exceeds' ? finding[status] : proposed[status])

/** Who found it, when and why, what speaks against it, and what is to be done. */
export function findingReason(finding: MatrixFinding, wording: MatrixWording): Words {
  const { language, colon, finding: labels } = wording
  const { by, at, why, stale, disagreement, opinions, recommendation } = finding
  const found = fill(labels.by, { name: by, date: formatDate(at.slice(0, 10), language) })
  const others = opinions.map((one) => `${one.by}, ${findingWord(one.status, wording)}`)
  const parts = [
    `${found}${colon}${why}`,
    ...(disagreement ? [ended(fill(labels.disputed, { opinions: formatList(others, language) }))] : []),
    ...(stale ? [labels.stale] : []),
    ...(recommendation === undefined ? [] : [fill(labels.recommendation, { text: recommendation })]),
  ]
  return words(clean(parts.join('\n')), language)
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

/** What stands at the foot of every page: whether the statuses are the program's. */
export const noteOn = (
  rows: readonly Pick<MatrixRow, 'finding'>[],
  { proposal, finding }: MatrixWording,
): string => (rows.some((row) => row.finding) ? finding.note : proposal)
