import type { Nodes } from 'mdast'
import type { CellObject } from 'write-excel-file/universal'
import { palette } from './status.ts'
import type { MatrixView } from './types.ts'
import { textCell } from './xlsx-cell.ts'
import type { SheetRows } from './xlsx-rows.ts'

/** The sheet that says what this is, how far to trust it, what was read and what was counted. */
export function about(view: MatrixView): SheetRows {
  const { headings } = view.wording
  const heading = (text: string) => [textCell(text, { fontWeight: 'bold', fontSize: 12 })]
  const across = (text: string): CellObject[] => [textCell(text, { columnSpan: 3, wrap: false })]
  const data = [
    [textCell(view.title, { fontWeight: 'bold', fontSize: 16, wrap: false })],
    across(view.subject),
    [],
    heading(headings.caution),
    ...view.caution.map((block) => long(plain(block))),
    [],
    ...view.facts.map(({ label, value, note }) => [
      textCell(label, { fontWeight: 'bold' }),
      textCell(note ? `${value.text} (${note})` : value.text, { columnSpan: 2 }),
    ]),
    [],
    heading(headings.byStatus),
    ...view.statuses.map(({ status, sign, word, count, meaning }) => [
      textCell(`${sign} ${word}`, {
        fontWeight: 'bold',
        textColor: `#${palette[status].ink}`,
        backgroundColor: `#${palette[status].paper}`,
      }),
      { value: count, type: Number, alignVertical: 'top' } as const,
      textCell(meaning),
    ]),
    [],
    heading(headings.reading),
    ...view.reading.map((block) => long(plain(block))),
  ]
  return { data, columns: [{ width: 32 }, { width: 12 }, { width: 96 }] }
}

/** A merged cell does not grow with its text, so its height is set: about 130 characters a line of 14 points. */
function long(text: string): CellObject[] {
  return [textCell(text, { columnSpan: 3, height: 14 * Math.max(1, Math.ceil(text.length / 130)) })]
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
