import type { ExplainedCandidate, MatrixRow } from '@concordance/toolkit'
import { type Range, rangeOf } from '../text/runs.ts'
import type { Spot } from './route.ts'

/** `c3` is the fourth candidate, `e:fp-8-1-a.maker` the quote of an element. */
export type EvidenceKey = `c${number}` | `e:${string}`

/** Everything that is quoted for an obligation, in the order in which it is shown: elements, then candidates. */
export function evidenceKeys({ elements, evidence }: MatrixRow): readonly EvidenceKey[] {
  return [
    ...elements.filter(({ clause, quote }) => clause && quote).map(({ id }) => `e:${id}` as const),
    ...evidence.map((_, index) => `c${index}` as const),
  ]
}

/** The evidence to show where none, or one that is not there, was asked for: the best. */
export function evidenceOf(row: MatrixRow, asked: string | undefined): EvidenceKey | undefined {
  const keys = evidenceKeys(row)
  return keys.find((key) => key === asked) ?? keys[0]
}

/** Where in the law that evidence stands. */
export function spotOf(row: MatrixRow, key: EvidenceKey | undefined): Spot | undefined {
  if (key === undefined) return undefined
  if (key.startsWith('c')) {
    const candidate = row.evidence[Number(key.slice(1))]
    return candidate && { file: candidate.file, clause: candidate.clause, quote: candidate.quote }
  }
  const element = row.elements.find(({ id }) => `e:${id}` === key)
  if (element?.clause === undefined) return undefined
  const file = element.file ?? row.evidence.find(({ clause }) => clause === element.clause)?.file ?? ''
  return { file, clause: element.clause, quote: element.quote }
}

/** `quote`: what is shown now; `other`: what else is quoted for the obligation; `hit`: words that made it a candidate. */
export type MarkKind = 'quote' | 'other' | 'hit'

/** Marks in the clauses of one law, by clause. */
export function marksOf(
  row: MatrixRow,
  spot: Spot | undefined,
  explained: readonly ExplainedCandidate[],
  file: string,
  textOf: (clause: string) => string | undefined,
): ReadonlyMap<string, readonly Range<MarkKind>[]> {
  const marks = new Map<string, Range<MarkKind>[]>()
  const add = (clause: string, ranges: readonly Range<MarkKind>[]) =>
    marks.set(clause, [...(marks.get(clause) ?? []), ...ranges])
  for (const key of evidenceKeys(row)) {
    const each = spotOf(row, key)
    if (!each || each.file !== file || !strong(row, key)) continue
    add(each.clause, rangeOf(textOf(each.clause) ?? '', each.quote ?? '', 'other'))
  }
  if (spot?.file === file) {
    const text = textOf(spot.clause) ?? ''
    const found = rangeOf(text, spot.quote ?? '', 'quote')
    add(spot.clause, found.length > 0 ? found : [{ from: 0, to: text.length, kind: 'quote' }])
  }
  for (const candidate of explained) {
    if (candidate.file !== file || candidate.text !== textOf(candidate.clause)) continue
    if (!marks.has(candidate.clause)) continue
    add(
      candidate.clause,
      candidate.marks.map(({ from, to }) => ({ from, to, kind: 'hit' })),
    )
  }
  return marks
}

/** Candidates below this share of the best one's score are told apart as weaker. */
export const weak = 0.2

const strong = (row: MatrixRow, key: EvidenceKey): boolean =>
  !key.startsWith('c') || (row.evidence[Number(key.slice(1))]?.score ?? 0) >= weak
