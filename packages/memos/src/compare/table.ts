import type { Block, GridCell } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { cell, heading, paragraph, said, statusCell, strong, styled } from '../nodes.ts'
import { obligationCell } from './cell.ts'
import { chunks } from './front.ts'
import type { CompareSetting, Held, Line } from './setting.ts'
import type { CompareColumn } from './types.ts'
import { paths } from './words.ts'

/** Columns of countries on a page that lies. */
const most = 6

/** Obligations (or elements) down, countries across: sign, word and the clauses, article by article. */
export function table(setting: CompareSetting): Block[] {
  const { input, groups, words } = setting
  const numbers = input.columns.map((_, column) => column)
  const children = groups.flatMap((group) => [
    heading(3, group.heading, `side-${group.anchor}`),
    ...chunks(numbers, most).map(
      (part): Block => ({
        type: 'grid',
        caption: fill(words.tableCaption, { article: group.heading }),
        widths: [34, ...part.map(() => 66 / part.length)],
        head: [
          input.rows === 'elements' ? words.element : words.obligation,
          ...part.map((column) => input.columns[column]?.name ?? ''),
        ],
        rows: group.lines.flatMap((line) => rowsOf(line, part, setting)),
      }),
    ),
  ])
  return [{ type: 'sheet', orientation: 'landscape', children }]
}

function rowsOf(line: Line, part: readonly number[], setting: CompareSetting) {
  const { input, language } = setting
  const named = cell(paragraph(strong(line.view.citation), ' ', said(line.view.title, language)))
  const row = {
    cells: [named, ...part.map((column) => statusOf(line.held[column], input.columns[column], setting))],
  }
  if (input.rows === 'obligations') return [row]
  return [
    row,
    ...line.view.elements.map((element) => ({
      cells: [
        cell(said(element.text, language)),
        ...part.map((column) => elementOf(line.held[column], element.id, setting)),
      ],
    })),
  ]
}

function statusOf(
  held: Held | undefined,
  column: CompareColumn | undefined,
  setting: CompareSetting,
): GridCell {
  const { words } = setting
  if (!held || !column) return cell(words.notAssessed)
  const { row, view } = held
  const clauses = paths(obligationCell(row, column))
  return statusCell(
    row.status,
    view.statusWord,
    clauses,
    row.unclear && !row.finding ? styled('muted', words.unclear) : '',
    row.finding ? styled('muted', fill(words.by, { by: row.finding.by })) : '',
  )
}

function elementOf(held: Held | undefined, id: string, { words, views }: CompareSetting): GridCell {
  const element = held?.view.elements.find((one) => one.id === id)
  if (!held || !element) return cell(words.notAssessed)
  const names = views[0]?.wording.elements
  return cell(
    `${element.met ? '●' : '○'} ${(element.met ? names?.found : names?.notFound) ?? ''}`,
    element.cite?.short ?? '',
  )
}
