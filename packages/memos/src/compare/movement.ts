import type { Block } from '@concordance/reports'
import { fill, plural } from '@concordance/templates'
import { cell, grid, paragraph, said, statusCell, strong } from '../nodes.ts'
import { movedIn } from './data.ts'
import type { CompareSetting } from './setting.ts'

/** What changed from version to version: one row an obligation whose status did not stay. */
export function movement({ input, lines, words, language }: CompareSetting): Block[] {
  const moved = new Set(movedIn(lines).map(({ obligation }) => obligation))
  const names = input.columns.map(({ name }) => name)
  if (moved.size === 0) return [paragraph(words.movementNone)]
  return [
    paragraph(
      `${fill(words.movementIntro, { first: names[0] ?? '', last: names.at(-1) ?? '' })} `,
      plural(words.movementCount, moved.size, language),
    ),
    grid(
      words.movementCaption,
      [34, ...names.map(() => 66 / names.length)],
      [words.obligation, ...names],
      lines
        .filter(({ id }) => moved.has(id))
        .map(({ view, held }) => ({
          cells: [
            cell(paragraph(strong(view.citation), ' ', said(view.title, language))),
            ...held.map((one) =>
              one ? statusCell(one.row.status, one.view.statusWord) : cell(words.notAssessed),
            ),
          ],
        })),
    ),
  ]
}
