import { text } from '@concordance/protocol-model'
import type { Block } from '@concordance/reports'
import { fill, plural } from '@concordance/templates'
import { cell, code, grid, paragraph, styled } from '../nodes.ts'
import { progressBars } from '../picture/progress-bars.ts'
import { dated } from '../setting.ts'
import { averageOf } from './average.ts'
import { comparisonPicture } from './picture.ts'
import type { CompareSetting } from './setting.ts'
import { percent } from './words.ts'

/** Who is compared, with what, on what day, and on how much it rests. */
export function front(setting: CompareSetting): Block[] {
  const { input, words, labels, language, lines, instruments } = setting
  const [first] = input.columns
  const everywhere = lines.filter(({ held }) => held.every((one) => one?.row.status === 'met')).length
  const nowhere = lines.filter(({ held }) => held.every((one) => one?.row.status !== 'met')).length
  return [
    {
      type: 'facts',
      caption: words.column,
      rows: [
        { name: labels.facts.instruments, children: [paragraph(instruments)] },
        { name: labels.facts.date, children: [paragraph(dated(first?.matrix.date ?? '', language))] },
        { name: labels.facts.status, children: [paragraph(findings(setting))] },
        { name: labels.facts.program, children: [paragraph(`Concordance ${first?.matrix.program ?? ''}`)] },
      ],
    },
    styled(
      'lead',
      [
        plural(words.lead, lines.length, language),
        plural(words.allMet, everywhere, language),
        plural(words.nowhere, nowhere, language),
      ].join(' '),
    ),
  ]
}

/** How many findings of persons there are in all columns together. */
function findings({ input, words, labels }: CompareSetting): string {
  const rows = input.columns.flatMap(({ matrix }) => matrix.rows)
  const found = rows.filter(({ finding }) => finding).length
  if (found === 0) return words.proposed
  if (found === rows.length) return labels.facts.found
  return fill(words.found, { found: String(found), total: String(rows.length) })
}

/** The heat map, and how many obligations of each status every column has. */
export function pictures(setting: CompareSetting): Block[] {
  const { input, words, views, language } = setting
  const rows = input.columns.map(({ name, matrix }) =>
    fill(words.picture.row, {
      name,
      counts: (views[0]?.statuses ?? [])
        .filter(({ status }) => matrix.counts[status] > 0)
        .map(({ status, word }) => `${word} ${matrix.counts[status]}`)
        .join(', '),
    }),
  )
  const alternative = fill(words.picture.description, { rows: rows.join(' ') })
  const bars = input.columns.map(({ name, matrix }) => ({ label: name, counts: matrix.counts }))
  const [view] = views
  if (!view) return []
  return [
    { type: 'figure', picture: comparisonPicture(setting), caption: words.picture.caption, alternative },
    {
      type: 'figure',
      picture: progressBars(bars, view.wording.status, language),
      caption: words.bars.caption,
      alternative: rows.join(' '),
    },
  ]
}

/** Texts that were read, each with its hash. */
export function sources({ input, words, labels, language }: CompareSetting): Block[] {
  const [first] = input.columns
  const { sources: names } = labels
  return [
    grid(
      names.caption,
      [20, 32, 20, 28],
      [words.column, names.title, names.file, names.hash],
      input.columns.flatMap(({ name, matrix }) =>
        textsOf(matrix).map(({ title, file, sha256 }) => ({
          cells: [
            cell(name),
            cell(title),
            cell(file),
            cell(code(sha256.length > 32 ? `${sha256.slice(0, 32)}\n${sha256.slice(32)}` : sha256)),
          ],
        })),
      ),
    ),
    ...(first
      ? [
          paragraph(
            fill(names.model, {
              instrument: text(first.matrix.instrument.title, language),
              version: String(first.matrix.instrument.version),
              program: first.matrix.program,
              date: dated(first.matrix.date, language),
            }),
          ),
        ]
      : []),
    { type: 'box', look: 'caution', children: labels.prose.caution },
  ]
}

/** One line an article, one column a country, and the mean of all; in tables of so many columns as a page holds. */
export function averages(setting: CompareSetting, most: number): Block[] {
  const { groups, input, words, language, lines } = setting
  const share = (some: typeof lines, column: number) =>
    averageOf(some.map(({ held }) => held[column]?.row.status))
  const numbers = input.columns.map((_, column) => column)
  return [
    paragraph(words.shareNote),
    ...chunks(numbers, most).map((part) =>
      grid(
        words.averagesCaption,
        [30, ...part.map(() => 70 / (part.length + 1)), 70 / (part.length + 1)],
        [words.article, ...part.map((column) => input.columns[column]?.name ?? ''), words.average],
        [...groups, { heading: labelsTotal(setting), lines }].map((group) => ({
          cells: [
            cell(group.heading),
            ...part.map((column) => cell(percent(share(group.lines, column), language))),
            cell(
              percent(
                averageOf(group.lines.flatMap(({ held }) => held.map((one) => one?.row.status))),
                language,
              ),
            ),
          ],
        })),
      ),
    ),
  ]
}

const labelsTotal = ({ labels }: CompareSetting): string => labels.counts.total

export function chunks<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, index) => items.slice(index * size, (index + 1) * size))
}

/** The laws of a column, or in their place the bill that they stand as if it had passed. */
export function textsOf({ laws, bill }: CompareSetting['input']['columns'][number]['matrix']) {
  return bill ? [bill] : laws
}
