import { defaultLimits, scanXml, textOf, unzip, type XmlElement } from '@concordance/word'
import { problem } from './problem.ts'

/** A sheet of a workbook as texts. */
export interface SheetText {
  readonly name: string
  /** Rows as they are numbered in the sheet, from 1; empty rows are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, SheetCell>>
}

/** A cell under the letters of its column. A formula is never computed nor believed: it is told as such. */
export interface SheetCell {
  readonly text: string
  readonly formula: boolean
}

/** Excel knows no more rows worth reading by people; a file with more is no review. */
const mostRows = 20_000

/** The sheets of an XLSX workbook, by ECMA-376 part 1, 18. Throws a problem for what is no such workbook. */
export function readWorkbook(bytes: Uint8Array, file: string): readonly SheetText[] {
  let parts: ReadonlyMap<string, string>
  try {
    const decoder = new TextDecoder()
    parts = new Map(
      unzip(bytes, defaultLimits)
        .filter(({ name }) => /\.(xml|rels)$/.test(name))
        .map(({ name, content }) => [name, decoder.decode(content)]),
    )
  } catch {
    throw problem(
      'this is no workbook; give an .xlsx file that a spreadsheet program saved',
      'no-workbook',
      file,
    )
  }
  const workbook = parts.get('xl/workbook.xml')
  if (workbook === undefined) throw problem('this is no workbook; save it as .xlsx', 'no-workbook', file)
  try {
    const targets = relations(parts.get('xl/_rels/workbook.xml.rels') ?? '')
    const shared = sharedTexts(parts.get('xl/sharedStrings.xml'))
    return all(scanXml(workbook), 'sheet').flatMap(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '')
      const text = target === undefined ? undefined : parts.get(target)
      return text === undefined ? [] : [{ name: attributes.name ?? '', rows: rowsOf(text, shared, file) }]
    })
  } catch (error) {
    if (error instanceof Error && 'ruleId' in error) throw error
    throw problem('the workbook is damaged; save it again with a spreadsheet program', 'no-workbook', file)
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Elements of that name at any depth, in order. */
function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (local(child.name) === name ? [child] : all(child, name)))
}

/** Paths are relative to `xl/`; some programs write them from the root. */
function relations(text: string): ReadonlyMap<string, string> {
  if (text === '') return new Map()
  return new Map(
    all(scanXml(text), 'Relationship').map(({ attributes }) => {
      const target = attributes.Target ?? ''
      return [attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** Runs of one text are joined; how it is read aloud (`rPh`) is no part of it. */
function textIn(element: XmlElement, source: string): string {
  return element.children
    .map((child) => {
      if (local(child.name) === 't') return textOf(source, child)
      return local(child.name) === 'rPh' ? '' : textIn(child, source)
    })
    .join('')
}

const sharedTexts = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : all(scanXml(text), 'si').map((item) => textIn(item, text))

function rowsOf(text: string, shared: readonly string[], file: string): SheetText['rows'] {
  const rows = new Map<number, Map<string, SheetCell>>()
  let number = 0
  for (const row of all(scanXml(text), 'row')) {
    number = Number(row.attributes.r ?? number + 1)
    if (rows.size > mostRows)
      throw problem(`a sheet has more than ${mostRows} rows; this is no review`, 'too-large', file)
    const cells = new Map<string, SheetCell>()
    for (const cell of row.children) {
      const [, column] = /^([A-Z]{1,3})\d+$/.exec(cell.attributes.r ?? '') ?? []
      if (column === undefined) continue
      const formula = cell.children.some(({ name }) => local(name) === 'f')
      cells.set(column, { text: escaped(contentOf(cell, text, shared)), formula })
    }
    rows.set(number, cells)
  }
  return rows
}

function contentOf(cell: XmlElement, source: string, shared: readonly string[]): string {
  const value = cell.children.find(({ name }) => local(name) === 'v')
  const raw = value ? textOf(source, value) : ''
  if (cell.attributes.t === 's') return shared[Number(raw)] ?? ''
  return cell.attributes.t === 'inlineStr' ? textIn(cell, source) : raw
}

/** Signs that XML cannot hold are written `_x000D_` in workbooks. */
const escaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
