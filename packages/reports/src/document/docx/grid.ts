import { escapeXml } from '@concordance/word'
import { shares } from '../../docx-page.ts'
import { palette } from '../../status.ts'
import { clean } from '../../words.ts'
import type { Block, Facts, Grid, GridCell } from '../tree.ts'
import { caption } from './caption.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import type { DocxState } from './state.ts'

type WriteBlocks = (nodes: readonly Block[], state: DocxState) => string

/** A table of fixed widths whose header row is repeated on every page; right to left it is mirrored. */
export function grid(node: Grid, state: DocxState, write: WriteBlocks): string {
  const widths = shares(state.measure, node.widths)
  const head =
    node.head.length > 0
      ? row(
          node.head.map((name) => headCell(name, state)),
          widths,
          { head: true },
        )
      : ''
  const rows = node.rows.map(({ cells, long }) =>
    row(
      cells.map((cell) => ({ fill: fillOf(cell), inner: inner(cell.children, state, write) })),
      widths,
      { keep: !long },
    ),
  )
  const gap = paragraph('', state, { style: 'AfterTable' })
  return caption(node, state) + table('GridTable', node.caption, widths, head + rows.join(''), state) + gap
}

/** Names in the first column, what they stand for in the second, without rules. */
export function facts(node: Facts, state: DocxState, write: WriteBlocks): string {
  const widths = shares(state.measure, [28, 72])
  const rows = node.rows.map(({ name, children }) =>
    row([headCell(name, state), { inner: inner(children, state, write) }], widths, { keep: true }),
  )
  return (
    table('FactsTable', node.caption, widths, rows.join(''), state) +
    paragraph('', state, { style: 'AfterTable' })
  )
}

interface CellContent {
  readonly inner: string
  readonly fill?: string | undefined
}

function headCell(name: string, state: DocxState): CellContent {
  return { inner: paragraph(run(name, state), state, { style: 'TableHead' }) }
}

function fillOf({ status }: GridCell): string | undefined {
  return status && palette[status].paper
}

/** A cell ends with a paragraph (ECMA-376 part 1, 17.4.65), also where a table is the last thing in it. */
function inner(children: readonly Block[], state: DocxState, write: WriteBlocks): string {
  const outside = state.inTable
  state.inTable = true
  const text = write(children, state)
  state.inTable = outside
  return text.endsWith('</w:p>') ? text : text + paragraph('', state, { style: 'TableText' })
}

function row(
  cells: readonly CellContent[],
  widths: readonly number[],
  { head = false, keep = false }: { readonly head?: boolean; readonly keep?: boolean },
): string {
  const properties = (head || keep ? '<w:cantSplit/>' : '') + (head ? '<w:tblHeader/>' : '')
  const content = cells.map(({ inner: text, fill }, index) => {
    const shade = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${text}</w:tc>`
  })
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${content.join('')}</w:tr>`
}

/** Order inside `w:tblPr` as in CT_TblPr. */
function table(
  style: string,
  title: string,
  widths: readonly number[],
  rows: string,
  { setting, measure }: DocxState,
): string {
  const properties = [
    `<w:tblStyle w:val="${style}"/>`,
    setting.direction === 'rtl' ? '<w:bidiVisual/>' : '',
    `<w:tblW w:w="${measure}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblLook w:val="${style === 'GridTable' ? '0620' : '0600'}" w:firstRow="${style === 'GridTable' ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${escapeXml(clean(title))}"/>`,
  ].join('')
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`
}
