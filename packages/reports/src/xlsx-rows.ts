import type { CellObject } from 'write-excel-file/universal'
import { columnsOf } from './columns.ts'
import { questionRecords } from './question-records.ts'
import { palette } from './status.ts'
import type { ElementView, MatrixView, RowView } from './types.ts'
import { fitted, headerCell, textCell } from './xlsx-cell.ts'

/** Rows of a sheet and the widths of its columns in characters. */
export interface SheetRows {
  readonly data: CellObject[][]
  readonly columns: { width: number }[]
}

/** One row for each obligation; the status in sign, word and colour. */
export function matrixRows(view: MatrixView): SheetRows {
  const { articles, wording } = view
  const columns = columnsOf(view)
  const rows = articles.flatMap(({ rows: members }) => members)
  return {
    data: [
      fitted(
        columns.map(({ key }) => headerCell(wording.columns[key])),
        columns,
      ),
      ...rows.map((row) =>
        fitted(
          columns.map(({ key, value }) =>
            key === 'status' ? statusCell(row) : textCell(value(row, wording)),
          ),
          columns,
        ),
      ),
      ...questionRecords(view, columns).map((record) =>
        fitted(
          record.map((value) => textCell(value)),
          columns,
        ),
      ),
    ],
    columns: columns.map(({ width }) => ({ width })),
  }
}

function statusCell(row: RowView): CellObject {
  const { ink, paper } = palette[row.status]
  return textCell(`${row.sign} ${row.statusWord}`, {
    fontWeight: 'bold',
    textColor: `#${ink}`,
    backgroundColor: `#${paper}`,
  })
}

interface ElementColumn {
  readonly key: 'id' | 'citation' | 'title' | 'element' | 'essential' | 'found' | 'foundIn' | 'quote' | 'note'
  readonly width: number
  readonly value: (element: ElementView, row: RowView, view: MatrixView) => string
}

const elementColumns: readonly ElementColumn[] = [
  { key: 'id', width: 22, value: ({ id }) => id },
  { key: 'citation', width: 14, value: (_, row) => row.citation },
  { key: 'title', width: 30, value: (_, row) => row.title.text },
  { key: 'element', width: 44, value: ({ text }) => text.text },
  { key: 'essential', width: 12, value: ({ essential }, _, view) => yesOrNo(essential, view) },
  { key: 'found', width: 12, value: ({ met }, _, view) => yesOrNo(met, view) },
  { key: 'foundIn', width: 20, value: ({ cite }) => cite?.full ?? '' },
  { key: 'quote', width: 60, value: ({ quote }) => quote.text },
  { key: 'note', width: 36, value: ({ note }) => note },
]

/** One row for each element of each obligation. */
export function elementRows(view: MatrixView): SheetRows {
  const rows = view.articles.flatMap(({ rows: members }) => members)
  return {
    data: [
      fitted(
        elementColumns.map(({ key }) => headerCell(view.wording.columns[key])),
        elementColumns,
      ),
      ...rows.flatMap((row) =>
        row.elements.map((element) =>
          fitted(
            elementColumns.map(({ key, value }) =>
              textCell(value(element, row, view), key === 'found' ? foundStyle(element.met) : {}),
            ),
            elementColumns,
          ),
        ),
      ),
    ],
    columns: elementColumns.map(({ width }) => ({ width })),
  }
}

function foundStyle(met: boolean): Partial<CellObject> {
  const { ink, paper } = palette[met ? 'met' : 'gap']
  return { textColor: `#${ink}`, backgroundColor: `#${paper}` }
}

function yesOrNo(value: boolean, { wording }: MatrixView): string {
  return value ? wording.elements.yes : wording.elements.no
}
