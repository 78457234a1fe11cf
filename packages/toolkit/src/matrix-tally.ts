import type { Matrix } from '@concordance/gap-analysis'
import type { Change } from '@concordance/reports'
import { matrixWording } from '@concordance/templates'
import type { Block } from './view.ts'

const changes: readonly Change[] = ['closed', 'improved', 'unchanged', 'changed', 'worse']

/** How many obligations a bill closes, improves, leaves and breaks, and which it breaks; nothing for a matrix without a bill. */
export async function tally({ rows, bill }: Matrix, language: string): Promise<readonly Block[]> {
  if (!bill) return []
  const { changeOf } = await import('@concordance/reports')
  const words = matrixWording(language)
  const turned = rows.map((row) => ({ row, change: changeOf(row.before?.status ?? row.status, row.status) }))
  const worse = turned.filter(({ change }) => change === 'worse')
  return [
    {
      type: 'fields',
      fields: [
        [words?.facts.bill ?? 'Bill', bill.title],
        ...changes.map((change): readonly [string, string] => [
          words?.change[change] ?? change,
          String(turned.filter((one) => one.change === change).length),
        ]),
      ],
    },
    ...(worse.length === 0
      ? []
      : [
          {
            type: 'text',
            text: `${words?.change.worse ?? 'worse'}${words?.colon ?? ': '}${worse.map(({ row }) => row.citation).join('; ')}`,
            tone: 'bad',
          } as const,
        ]),
  ]
}
