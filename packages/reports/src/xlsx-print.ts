import type write from 'write-excel-file/universal'

/** What the library lets one add to a workbook, for the kind of files that it writes here. */
type Feature = NonNullable<NonNullable<Parameters<typeof write>[1]>['features']>[number]

interface TableSize {
  /** Header included. */
  readonly rows: number
  readonly columns: number
}

/** Code of a paper size (ECMA-376 part 1, 18.3.1.63). */
const paper = { A4: '9', Letter: '1' } as const

/**
 * What the library leaves out: filter buttons over the tables, their header repeated on every printed page, all
 * columns on one page's width, page numbers. The first sheets of the workbook are the tables, in order.
 */
export function printSetUp(
  names: readonly string[],
  tables: readonly TableSize[],
  page: 'A4' | 'Letter',
): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => setUpSheet(xml, tables[sheetIndex], page),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            replaceOnce(
              xml,
              '<definedNames/>',
              `<definedNames>${definedNames(names, tables)}</definedNames>`,
            ),
        },
      },
    },
  }
}

function setUpSheet(xml: string, table: TableSize | undefined, page: 'A4' | 'Letter'): string {
  const fitted = replaceOnce(
    replaceOnce(xml, '<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
    /<pageSetup [^>]*\/>/,
    `<pageSetup paperSize="${paper[page]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
      '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  )
  if (!table) return fitted
  return replaceOnce(fitted, '</sheetData>', `</sheetData><autoFilter ref="A1:${corner(table)}"/>`)
}

/** Names that spreadsheet programs know: the filtered range and the rows repeated in print (18.2.5). */
function definedNames(names: readonly string[], tables: readonly TableSize[]): string {
  const filters = tables.map((table, index) =>
    definedName(
      '_xlnm._FilterDatabase',
      index,
      `${quoted(names[index])}!$A$1:${absolute(corner(table))}`,
      true,
    ),
  )
  const titles = tables.map((_, index) =>
    definedName('_xlnm.Print_Titles', index, `${quoted(names[index])}!$1:$1`, false),
  )
  return [...filters, ...titles].join('')
}

function definedName(name: string, sheet: number, range: string, hidden: boolean): string {
  return `<definedName name="${name}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ''}>${range}</definedName>`
}

/** Sheet names come from the wording; an apostrophe in one is doubled. */
function quoted(name = ''): string {
  return `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`
}

/** Last cell of a table: `M80`, `BB40`. */
function corner({ rows, columns }: TableSize): string {
  return `${letters(columns)}${rows}`
}

/** Name of a column by its number from 1: `A`, `Z`, `AA`. */
function letters(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}

/** Throws where the library no longer writes what is replaced: better no workbook than one without its filters. */
function replaceOnce(xml: string, what: string | RegExp, by: string): string {
  const replaced = xml.replace(what, () => by)
  if (replaced === xml) throw new Error(`Expected ${what} in a part of the workbook`)
  return replaced
}
