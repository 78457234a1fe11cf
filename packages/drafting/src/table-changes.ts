import { align } from './align-blocks.ts'
import type { CompareContainer, Comparing } from './comparing.ts'
import { cellText, rowText, type TextCell, type TextTable } from './text-blocks.ts'

type Row = readonly TextCell[]

/** Rows that came and went, and the cells of those that stayed. */
export function tableChanges(
  before: TextTable,
  after: TextTable,
  comparing: Comparing,
  compare: CompareContainer,
): void {
  const { pairs } = align<Row>(before.rows, after.rows, comparing.partners)
  const table = { table: before.index ?? 0, ...(before.part === undefined ? {} : { part: before.part }) }
  let [i, j] = [0, 0]
  for (const [place, index] of [...pairs, [before.rows.length, after.rows.length] as const]) {
    // Rows at the same place with as many cells are the same row with other words.
    while (i < place && j < index && before.rows[i]?.length === after.rows[j]?.length)
      compareRow(before.rows[i++] ?? [], after.rows[j++] ?? [], comparing, compare)
    for (; i < place; i++) comparing.changes.push({ edits: [{ kind: 'delete-row', ...table, row: i }] })
    for (; j < index; j++) {
      const row = after.rows[j] ?? []
      if (row.some((cell) => cell.some(({ type }) => type === 'table'))) comparing.refused.push(nested(row))
      else {
        const cells = row.map(cellText)
        comparing.changes.push({ edits: [{ kind: 'insert-row', ...table, row: place - 1, cells }] })
      }
    }
    const [one, other] = [before.rows[place], after.rows[index]]
    if (one && other) compareRow(one, other, comparing, compare)
    i = place + 1
    j = index + 1
  }
}

function compareRow(before: Row, after: Row, comparing: Comparing, compare: CompareContainer): void {
  if (before.length === after.length)
    for (const [column, cell] of before.entries()) compare(cell, after[column] ?? [], comparing)
  else
    comparing.refused.push({
      rule: 'cells-differ',
      reason: `The row has ${before.length} cells in the base and ${after.length} in the new text; change its cells in Word.`,
      old: rowText(before),
      new: rowText(after),
    })
}

const nested = (row: Row) => ({
  rule: 'nested-table',
  reason: 'The new row holds a table, which cannot be written as a tracked change; insert it in Word.',
  old: '',
  new: rowText(row),
})
