import type { Unwritable } from './edits.ts'
import { fold } from './folded-text.ts'
import { cellText, type TextBlock, type TextCell } from './text-blocks.ts'

/**
 * Takes out of both lists what says the same as a row of a table here and as a line there: formats without tables (plain
 * text, PDF) set a row as a line. Of a table that keeps rows, those are left.
 */
export function withoutSameRows(
  gone: readonly TextBlock[],
  come: readonly TextBlock[],
): readonly [gone: readonly TextBlock[], come: readonly TextBlock[]] {
  const kinds = new Set([...gone, ...come].map(({ type }) => type))
  if (kinds.size < 2) return [gone, come]
  const rows = (blocks: readonly TextBlock[]) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(rowLine) : []))
  const left = withoutLines(come, rows(gone))
  const kept = withoutLines(gone, rows(come))
  return [withoutRows(kept.blocks, left.taken), withoutRows(left.blocks, kept.taken)]
}

function withoutLines(blocks: readonly TextBlock[], lines: readonly string[]) {
  const open = new Set(lines.filter((line) => line !== ''))
  const taken = new Set<string>()
  const left = blocks.filter((block) => {
    const line = block.type === 'paragraph' ? fold(block.text).text : ''
    if (!open.has(line)) return true
    taken.add(line)
    return false
  })
  return { blocks: left, taken }
}

function withoutRows(blocks: readonly TextBlock[], taken: ReadonlySet<string>): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    if (block.type !== 'table' || !block.rows.some((row) => taken.has(rowLine(row)))) return [block]
    // A table of which rows are left keeps their places: rows that said the same are only not touched.
    const rows = block.rows.flatMap((row, at) => (taken.has(rowLine(row)) ? [] : [at]))
    return rows.length === 0 ? [] : [{ ...block, only: rows }]
  })
}

/** Tables as lines, one a row, for a base that has none. */
export const asLines = (blocks: readonly TextBlock[]): TextBlock[] =>
  blocks.flatMap((block): TextBlock[] =>
    block.type === 'table'
      ? block.rows.map((row) => ({
          type: 'paragraph',
          text: rowLine(row),
          layout: { style: 'row', rest: '' },
          pieces: [],
          boxes: [],
        }))
      : [block],
  )

/**
 * What cannot be told apart where the new text has lines and the base a table: rows that changed, and the lines that came
 * there. Nothing where no table is half known again.
 */
export function tableAsLines(gone: readonly TextBlock[], come: readonly TextBlock[]): Unwritable | undefined {
  const rows = gone.flatMap((block) =>
    block.type === 'table' && block.only ? block.only.map((row) => rowLine(block.rows[row] ?? [])) : [],
  )
  if (rows.length === 0) return undefined
  return {
    rule: 'table-as-lines',
    reason: 'The new text has lines where the base has a table, and these rows differ; change them in Word.',
    old: rows.join('\n'),
    new: come.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])).join('\n'),
  }
}

const rowLine = (row: readonly TextCell[]): string => fold(row.map(cellText).join(' ')).text
