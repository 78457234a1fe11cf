import type { CommentAnchor } from './comments.ts'
import type { DeleteRow, InsertRow } from './edits.ts'
import { marker } from './marker.ts'
import { asModel, propertiesOf, renderProperties } from './paragraph-properties.ts'
import { keep, type PartPlan, type Planned, planFor } from './plan.ts'
import { held } from './read-table.ts'
import { refuse } from './refusal.ts'
import { rewriteContent } from './rewrite-paragraph.ts'
import { lookOf, runOf } from './run-markup.ts'
import { child, type XmlElement } from './xml.ts'

export function planInsertRow(part: PartPlan, edit: InsertRow, order: number): Planned {
  const rows = rowsOf(part, edit.table)
  const model = rows[Math.max(edit.row, 0)]
  const next = rows[edit.row + 1]
  if (!model || edit.row < -1) throw refuse('no-table', `row ${edit.row}`)
  const cells = held(model, 'w:tc')
  if (cells.length !== edit.cells.length) throw refuse('wrong-cells', `${cells.length} cells`)
  const goesOn = mergedBelow(next)
  if (cells.some((_, index) => goesOn.has(index) && edit.cells[index] !== '')) throw refuse('merged-cells')
  const { source } = part.part
  part.rows.inserted.push({
    at: edit.row < 0 ? model.start : model.end,
    edit: order,
    xml: (fresh, comment) =>
      rowLike({ source, row: model, texts: edit.cells, merged: goesOn, fresh, comment }),
  })
  return {
    edit: order,
    kind: edit.kind,
    part: part.name,
    index: edit.table,
    before: '',
    after: edit.cells.join(' | '),
  }
}

/** Columns of a row whose cells continue those above. */
function mergedBelow(row: XmlElement | undefined): ReadonlySet<number> {
  const columns = new Set<number>()
  for (const [index, cell] of (row ? held(row, 'w:tc') : []).entries()) {
    const merge = child(child(cell, 'w:tcPr'), 'w:vMerge')
    if (merge && merge.attributes['w:val'] !== 'restart') columns.add(index)
  }
  return columns
}

const notCopied = new Set([
  'w:ins',
  'w:del',
  'w:trPrChange',
  'w:tblHeader',
  'w:tcPrChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:vMerge',
])

interface NewRow {
  readonly source: string
  readonly row: XmlElement
  readonly texts: readonly string[]
  readonly merged: ReadonlySet<number>
  readonly fresh: () => string
  readonly comment: CommentAnchor | undefined
}

/** A row tracked as inserted: marked in its properties and on every run of its cells (R2). */
function rowLike({ source, row, texts, merged, fresh, comment }: NewRow): string {
  const raw = (element: XmlElement | undefined): string =>
    (element?.children ?? [])
      .filter((one) => !notCopied.has(one.name))
      .map((one) => source.slice(one.start, one.end))
      .join('')
  const exceptions = child(row, 'w:tblPrEx')
  const head = exceptions ? source.slice(exceptions.start, exceptions.end) : ''
  const cells = held(row, 'w:tc').map((cell, index) => {
    const properties = child(cell, 'w:tcPr')
    const merge = merged.has(index) ? '<w:vMerge/>' : ''
    const paragraph = child(cell, 'w:p')
    const run = paragraph && firstRun(paragraph)
    const text = texts[index] ?? ''
    const point = index === 0 ? (comment?.point ?? '') : ''
    const runs = (text === '' ? '' : runOf(text, lookOf(source, child(run, 'w:rPr')))) + point
    const words = runs === '' ? '' : `<w:ins ${fresh()}>${runs}</w:ins>`
    const layout = renderProperties(asModel(propertiesOf(source, child(paragraph, 'w:pPr'))))
    return `<w:tc>${cellProperties(raw(properties), merge)}<w:p>${layout}${words}</w:p></w:tc>`
  })
  return `<w:tr>${head}<w:trPr>${raw(child(row, 'w:trPr'))}<w:ins ${fresh()}/></w:trPr>${cells.join('')}</w:tr>`
}

/** `w:vMerge` stands behind width, span and horizontal merge (ECMA-376 part 1, 17.4.69 tcPr). */
function cellProperties(inner: string, merge: string): string {
  const [, head = '', tail = ''] =
    /^((?:<w:(?:cnfStyle|tcW|gridSpan|hMerge)\b[^>]*\/>)*)([\s\S]*)$/.exec(inner) ?? []
  return inner + merge === '' ? '' : `<w:tcPr>${head}${merge}${tail}</w:tcPr>`
}

function firstRun(paragraph: XmlElement): XmlElement | undefined {
  for (const one of paragraph.children) {
    if (one.name === 'w:r' && child(one, 'w:t')) return one
    const inner = one.name === 'w:ins' || one.name === 'w:hyperlink' ? firstRun(one) : undefined
    if (inner) return inner
  }
  return undefined
}

export function planDeleteRow(part: PartPlan, edit: DeleteRow, order: number): Planned {
  const rows = rowsOf(part, edit.table)
  const row = rows[edit.row]
  if (!row) throw refuse('no-table', `row ${edit.row}`)
  const merges = held(row, 'w:tc').some(
    (cell) => child(child(cell, 'w:tcPr'), 'w:vMerge')?.attributes['w:val'] === 'restart',
  )
  if (merges && mergedBelow(rows[edit.row + 1]).size > 0) throw refuse('merged-cells')
  const state = child(row, 'w:trPr')
  if (child(state, 'w:del') || child(state, 'w:ins')) throw refuse('earlier-row')
  if (part.rows.deleted.has(row.start)) throw refuse('overlap')
  const inside = part.part.paragraphs.filter(
    ({ element }) => element.start > row.start && element.end < row.end,
  )
  if (part.part.tables.some(({ element }) => element.start > row.start && element.end < row.end))
    throw refuse('nested-table')
  const plans = inside.filter((one) => one.outer === undefined).map((one) => planFor(part, one.index))
  for (const plan of plans) {
    if (part.paragraphs.has(plan.place.index)) throw refuse('overlap')
    const cut = { from: 0, to: plan.model.text.length, text: '', whole: true }
    rewriteContent(plan.model, [cut], [], marker({ author: '', date: '' }, 1))
    plan.cuts.push({ ...cut, edit: order })
    plan.whole = order
    plan.inDeletedRow = true
  }
  for (const plan of plans) keep(part, plan)
  part.rows.deleted.set(row.start, order)
  const before = held(row, 'w:tc')
    .map((cell) => textWithin(plans, cell))
    .join(' | ')
  return { edit: order, kind: edit.kind, part: part.name, index: edit.table, before, after: '' }
}

function textWithin(plans: readonly ReturnType<typeof planFor>[], cell: XmlElement): string {
  return plans
    .filter(({ place }) => place.element.start > cell.start && place.element.end < cell.end)
    .map((plan) => plan.model.text)
    .join('\n')
}

function rowsOf(part: PartPlan, table: number): XmlElement[] {
  const found = part.part.tables[table]
  if (!found) throw refuse('no-table', `table ${table}`)
  if (found.alternate) throw refuse('in-drawing')
  return held(found.element, 'w:tr')
}
