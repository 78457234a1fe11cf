import type { Status } from '@concordance/gap-analysis'
import { averageOf, mean } from './average.ts'
import { elementCell, obligationCell } from './cell.ts'
import type { CompareSetting, Line } from './setting.ts'
import type { CompareRow, ComparisonData } from './types.ts'

/** A comparison as plain data, in the order of the model. */
export function dataOf({ input, groups, lines }: CompareSetting): ComparisonData {
  const [first] = input.columns
  const statusesIn = (some: readonly Line[], column: number) =>
    some.map(({ held }) => held[column]?.row.status)
  return {
    sort: input.sort,
    date: first?.matrix.date ?? '',
    program: first?.matrix.program ?? '',
    instruments: input.instruments,
    columns: input.columns.map(({ name, matrix }, column) => ({
      name,
      laws: matrix.laws.map(({ title, file, sha256 }) => ({ title, file, sha256 })),
      counts: matrix.counts,
      found: matrix.rows.filter(({ finding }) => finding).length,
      average: averageOf(statusesIn(lines, column)),
    })),
    articles: groups.map((group) => {
      const averages = input.columns.map((_, column) => averageOf(statusesIn(group.lines, column)))
      return {
        article: group.heading,
        averages,
        average: mean(averages),
        rows: group.lines.flatMap((line) => rowsOf(line, input)),
      }
    }),
    moved: movedIn(lines),
  }
}

/** Obligations whose status is another in the last column than in the first, or was another in between. */
export function movedIn(
  lines: readonly Line[],
): readonly { readonly obligation: string; readonly statuses: readonly (Status | null)[] }[] {
  return lines.flatMap(({ id, held }) => {
    const statuses = held.map((one) => one?.row.status ?? null)
    return new Set(statuses).size > 1 ? [{ obligation: id, statuses }] : []
  })
}

function rowsOf(line: Line, { rows, columns }: CompareSetting['input']): CompareRow[] {
  const { id, view, held } = line
  if (rows === 'obligations')
    return [
      {
        id,
        obligation: id,
        citation: view.citation,
        title: view.title.text,
        cells: columns.map((column, index) => {
          const row = held[index]?.row
          return row ? obligationCell(row, column) : null
        }),
      },
    ]
  return view.elements.map((element) => ({
    id: element.id,
    obligation: id,
    element: element.id,
    citation: view.citation,
    title: element.text.text,
    cells: columns.map((column, index) => {
      const row = held[index]?.row
      const own = row?.elements.find((one) => one.id === element.id)
      return row && own ? elementCell(own, row, column) : null
    }),
  }))
}
