import { deepEqual, equal, ok } from 'node:assert/strict'
import { writeMatrix } from '@concordance/reports'
import { unescapeXml } from '@concordance/word'
import { beforeAll, describe, test } from 'vitest'
import { named, opened, part } from './package.ts'
import { sample } from './sample-matrix.ts'

let source: ReturnType<typeof opened>

beforeAll(async () => {
  source = opened(await writeMatrix(sample, 'xlsx', { language: 'en' }))
})

const sheet = (number: number) => part(source, `xl/worksheets/sheet${number}.xml`)

describe('xlsx', () => {
  test('three sheets', () => {
    const names = named(part(source, 'xl/workbook.xml').elements, 'sheet').map(
      ({ attributes }) => attributes.name,
    )
    deepEqual(names, ['Matrix', 'Elements', 'About'])
  })

  test('one row an obligation and one row an element, each under a header', () => {
    equal(named(sheet(1).elements, 'row').length, 1 + sample.rows.length)
    const elements = sample.rows.flatMap((row) => row.elements)
    equal(named(sheet(2).elements, 'row').length, 1 + elements.length)
  })

  test('the tables have filters and a frozen header', () => {
    for (const [number, ref] of [
      [1, 'A1:M11'],
      [2, 'A1:I14'],
    ] as const) {
      const { elements } = sheet(number)
      equal(named(elements, 'autoFilter')[0]?.attributes.ref, ref)
      const [pane] = named(elements, 'pane')
      deepEqual([pane?.attributes.ySplit, pane?.attributes.state], ['1', 'frozen'])
    }
    equal(named(sheet(3).elements, 'autoFilter').length, 0)
  })

  test('elements of a sheet stand in the order of the schema', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'pageMargins',
      'pageSetup',
    ]
    for (const number of [1, 2, 3]) {
      const found = sheet(number).elements[0]?.children.map(({ name }) => name) ?? []
      const known = found.filter((name) => order.includes(name))
      deepEqual(
        known,
        [...known].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      )
      ok(known.includes('sheetPr') && known.includes('pageSetup'))
    }
  })

  test('headers are repeated in print', () => {
    const { xml, elements } = part(source, 'xl/workbook.xml')
    const names = named(elements, 'definedName').map(({ attributes, inner, close }) => [
      attributes.name,
      attributes.localSheetId,
      unescapeXml(xml.slice(inner, close)),
    ])
    deepEqual(names, [
      ['_xlnm._FilterDatabase', '0', "'Matrix'!$A$1:$M$11"],
      ['_xlnm._FilterDatabase', '1', "'Elements'!$A$1:$I$14"],
      ['_xlnm.Print_Titles', '0', "'Matrix'!$1:$1"],
      ['_xlnm.Print_Titles', '1', "'Elements'!$1:$1"],
    ])
  })

  test('the caution, the versions and the hashes stand on the last sheet', () => {
    const { xml } = part(source, 'xl/sharedStrings.xml')
    for (const text of ['not compliance in practice', 'a1a1a1a1', 'Concordance 0.1.0', '9 March 2026'])
      ok(xml.includes(text), text)
  })

  test('a text longer than a cell may be is cut and says so', async () => {
    const [first] = sample.rows
    ok(first)
    const rows = [{ ...first, because: 'word '.repeat(9000) }]
    const { xml } = part(
      opened(await writeMatrix({ ...sample, rows }, 'xlsx', { language: 'en' })),
      'xl/sharedStrings.xml',
    )
    const longest = Math.max(
      ...[...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text.length),
    )
    equal(longest, 32_767)
  })
})
