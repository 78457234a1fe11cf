import type { Gold } from './gold.ts'

/** What is fitted to: the place of the primary evidence and the status, in the same terms as the benchmark's program. */
export interface Judgeable {
  readonly id: string
  readonly status: string
  readonly paths: readonly string[]
}

const section = (clause: string): string => (clause.split('(')[0] ?? '').trim().toLowerCase()
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Mean of recall@5, reciprocal rank and status accuracy on one law. */
export function judge({ criteria }: Gold, results: readonly Judgeable[]): number {
  const recall: number[] = []
  const reciprocal: number[] = []
  const right: number[] = []
  for (const { id, status, paths } of results) {
    const reader = criteria[id]
    if (!reader) continue
    right.push(reader.status === status ? 1 : 0)
    const primary = new Set(
      reader.evidence.filter(({ weight }) => weight === 'primary').map(({ clause }) => section(clause)),
    )
    if (primary.size === 0) continue
    const ranked = [...new Set(paths.map(section))]
    recall.push(ranked.slice(0, 5).filter((one) => primary.has(one)).length / primary.size)
    const place = ranked.findIndex((one) => primary.has(one))
    reciprocal.push(place < 0 ? 0 : 1 / (place + 1))
  }
  return mean([mean(recall), mean(reciprocal), mean(right)])
}
