/** One line that score.mjs prints with --json. */
export interface Score {
  readonly law: string
  readonly recall5: number
  readonly recall10: number
  readonly mrr: number
  readonly statusAccuracy: number
  readonly statusMacroF1: number
  readonly gapPrecision: number
  readonly gapRecall: number
}

const columns = [
  'recall5',
  'recall10',
  'mrr',
  'statusAccuracy',
  'statusMacroF1',
  'gapPrecision',
  'gapRecall',
] as const
const head = [
  '',
  'recall@5',
  'recall@10',
  'mrr',
  'status accuracy',
  'macro-F1',
  'gap precision',
  'gap recall',
]

/** A Markdown table of scores with their mean; a search library has no statuses. */
export function scoreTable(
  ours: readonly Score[],
  others: { readonly [name: string]: readonly Score[] },
): string {
  const rows = ours.map((score) => [score.law, ...columns.map((key) => figure(score[key]))])
  rows.push(['**mean**', ...columns.map((key) => `**${figure(mean(ours, key))}**`)])
  for (const [name, scores] of Object.entries(others)) {
    rows.push([`${name}, mean`, ...columns.map((key, at) => (at < 3 ? figure(mean(scores, key)) : '–'))])
  }
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const figure = (value: number): string => value.toFixed(3)

function mean(scores: readonly Score[], key: (typeof columns)[number]): number {
  return scores.reduce((sum, score) => sum + score[key], 0) / Math.max(1, scores.length)
}
