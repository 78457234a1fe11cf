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
