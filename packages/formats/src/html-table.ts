import type { Element } from 'hast'
import { blockText } from './block-text.ts'
import type { CellSource } from './blocks.ts'
import { isElement } from './html-elements.ts'
import { typedMarker } from './markers.ts'

/** Rows of a table, of those nested in it not. */
export function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName)
      ? child.children.filter(isElement).filter((row) => row.tagName === 'tr')
      : []
  })
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
}

const block = /^(?:table|h[1-6]|ol|ul|dl|blockquote|div|p|section|article|pre)$/

function blocksIn(cell: Element): Element[] {
  return cell.children.filter(isElement).filter((child) => block.test(child.tagName))
}

/**
 * A table that only lays out the page: one column, or cells that hold headings, lists, tables or several paragraphs.
 * Its cells are read as blocks in their order.
 */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf)
  if (rows.every((cells) => cells.length <= 1)) return true
  return rows.flat().some((cell) => {
    const blocks = blocksIn(cell)
    return (
      blocks.length > 1 ||
      blocks.some((child) => !/^(?:p|div)$/.test(child.tagName) || blocksIn(child).length > 0)
    )
  })
}

/** The words of a cell. */
export function wordsIn(cell: CellSource): string {
  return blockText({ type: 'paragraph', children: cell.children }).trim()
}

/** Every cell but the last is empty or holds a number, a letter or a dash alone. */
export function isLabelled(cells: readonly CellSource[]): boolean {
  if (cells.length < 2) return false
  const labels = cells.slice(0, -1).map(wordsIn)
  const numbers = labels.every(
    (label) => label === '' || /^[-–—•]$/.test(label) || typedMarker(label) === label,
  )
  return numbers && (cells.at(-1)?.children.length ?? 0) > 0
}
