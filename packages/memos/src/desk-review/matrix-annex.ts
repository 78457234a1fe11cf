import type { Block } from '@concordance/reports'
import { cell, grid, items, link, paragraph, said, statusCell } from '../nodes.ts'
import type { Setting } from '../setting.ts'

/** The whole matrix on lying pages: one row an obligation. */
export function matrixAnnex({ chapters, labels, language, wording }: Setting): Block[] {
  const { columns } = wording
  return [
    {
      type: 'sheet',
      orientation: 'landscape',
      children: chapters.flatMap(({ heading, points }) => [
        grid(
          heading,
          [15, 28, 12, 20, 25],
          [columns.citation, columns.obligation, labels.parts.status, columns.clauses, columns.missing],
          points.map(({ row, view }) => ({
            cells: [
              cell(link(row.id, view.citation)),
              cell(said(view.title, language)),
              statusCell(row.status, view.statusWord),
              cell(view.nearestOnly ? '–' : view.evidence.map(({ cite }) => cite.short).join('; ')),
              cell(...items(view.missing.map((words) => [paragraph(said(words, language))]))),
            ],
          })),
        ),
      ]),
    },
  ]
}
