import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { cell, grid, paragraph, said, statusWord, strong, styled } from '../nodes.ts'
import type { Point, Setting } from '../setting.ts'

/** How far law and obligation agree: the status with its reason, then element by element. */
export function assessment({ row, view }: Point, { labels, language, wording }: Setting): Block[] {
  const { parts } = labels
  const lines = view.reason.text.split('\n')
  return [
    paragraph(
      statusWord(row.status, view.statusWord),
      wording.colon,
      said({ ...view.reason, text: lines[0] ?? '' }, language),
    ),
    ...lines.slice(1).map((text) => paragraph(said({ ...view.reason, text }, language))),
    ...(row.inferred && row.inferred.length > 0 ? [styled('muted', parts.inferred)] : []),
    ...(view.elements.length > 0
      ? [
          grid(
            fill(parts.elementsCaption, { citation: view.citation }),
            [58, 18, 24],
            [parts.element, parts.found, parts.where],
            view.elements.map((element) => ({
              cells: [
                cell(said(element.text, language), ...(element.essential ? [] : [`(${parts.supporting})`])),
                cell(element.met ? strong(`✓ ${parts.found}`) : strong(`✗ ${parts.notFound}`)),
                cell(element.met && element.cite ? element.cite.short : '–'),
              ],
            })),
            true,
          ),
        ]
      : []),
  ]
}
