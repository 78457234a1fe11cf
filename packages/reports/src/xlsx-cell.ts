import type { CellObject } from 'write-excel-file/universal'
import { looksLikeFormula } from './spreadsheet-text.ts'

/** Excel refuses a workbook with a longer text in a cell (specifications and limits of Excel). */
const limit = 32_767
const cut = ' […]'

/**
 * A cell of text. Its type is text, so nothing in it is ever run; a text that looks like a formula also gets the
 * format for text, so that it stays text when somebody edits the cell or saves the sheet in another form.
 */
export function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  return {
    value: text.length > limit ? text.slice(0, limit - cut.length) + cut : text,
    type: String,
    wrap: true,
    alignVertical: 'top',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#D5D5D5',
    rightBorderStyle: 'thin',
    rightBorderColor: '#E6E6E6',
    ...(looksLikeFormula(text) ? { format: '@' } : {}),
    ...style,
  }
}

export function headerCell(text: string): CellObject {
  return textCell(text, {
    fontWeight: 'bold',
    backgroundColor: '#EEF1F4',
    bottomBorderStyle: 'medium',
    bottomBorderColor: '#1B1B1B',
  })
}

/** Points a line of the sheet's type takes, and the greatest height of a row (specifications and limits of Excel). */
const lineHeight = 13.5
const tallest = 409
/** So many more letters than the width's digits stand in a line of running text. */
const fill = 1.15

/**
 * Gives a row the height that its longest cell needs. Spreadsheet programs do not all fit a row to wrapped text when
 * they open a file. `widths` are in characters.
 */
export function fitted(
  cells: readonly CellObject[],
  widths: readonly { readonly width: number }[],
): CellObject[] {
  const lines = cells.map(({ value }, index) => linesOf(String(value ?? ''), widths[index]?.width ?? 10))
  const height = Math.min(tallest, lineHeight * Math.max(1, ...lines) + 3)
  return cells.map((cell) => ({ ...cell, height }))
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * fill))), 0)
}
