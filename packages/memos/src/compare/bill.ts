import type { Block, GridCell } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { cell, grid, heading, paragraph, quotation, said, statusCell, styled } from '../nodes.ts'
import { obligationCell } from './cell.ts'
import type { CompareSetting, Held, Line } from './setting.ts'
import type { CompareColumn } from './types.ts'

/** Clauses that are quoted on each side. */
const mostClauses = 3

/** Draft provisions against commitments: what is demanded, the law as it is, and the law as the bill would leave it. */
export function bill(setting: CompareSetting): Block[] {
  const { words, lines } = setting
  const touched = lines.filter((line) => isTouched(line, setting))
  if (touched.length === 0) return [paragraph(words.billNone)]
  return [paragraph(words.billIntro), ...touched.flatMap((line) => lineBlocks(line, setting))]
}

function isTouched({ id, held: [before, after] }: Line, { input }: CompareSetting): boolean {
  if (input.draft?.amendments.some(({ obligations }) => obligations.includes(id))) return true
  const [law, changed] = input.columns
  if (!before || !after || !law || !changed) return before !== after
  return before.row.status !== after.row.status || quoted(before, law) !== quoted(after, changed)
}

const quoted = ({ row }: Held, column: CompareColumn): string =>
  obligationCell(row, column)
    .quotes.map(({ quote }) => quote)
    .join('\n')

function lineBlocks(line: Line, setting: CompareSetting): Block[] {
  const { input, words, language, views } = setting
  const { view, held, id } = line
  const drafts = input.draft?.amendments.filter(({ obligations }) => obligations.includes(id)) ?? []
  const clause = views[0]?.wording.clause ?? '{path}'
  return [
    heading(3, `${view.citation} ${view.title.text}`, `bill-${id}`),
    styled('label', words.demanded),
    paragraph(said(view.statement, language)),
    grid(
      `${view.citation} ${view.title.text}`,
      [50, 50],
      input.columns.map(({ name }) => name),
      [{ long: true, cells: held.map((one, index) => side(one, input.columns[index], setting)) }],
      true,
    ),
    ...drafts.flatMap(({ place, new: text }) =>
      text === '' || !input.draft
        ? []
        : [
            styled('label', fill(words.serves, { place: fill(clause, { path: place.path }) })),
            quotation('draft', text, input.draft.language),
          ],
    ),
  ]
}

function side(
  held: Held | undefined,
  column: CompareColumn | undefined,
  { words, views }: CompareSetting,
): GridCell {
  if (!held || !column) return cell(words.notAssessed)
  const { quotes } = obligationCell(held.row, column)
  const clause = views[0]?.wording.clause ?? '{path}'
  return statusCell(
    held.row.status,
    held.view.statusWord,
    ...(quotes.length === 0 ? [styled('muted', words.nothing)] : []),
    ...quotes
      .slice(0, mostClauses)
      .flatMap(({ path, quote, language }) => [
        styled('clause', fill(clause, { path })),
        quotation('law', quote, language),
      ]),
  )
}
