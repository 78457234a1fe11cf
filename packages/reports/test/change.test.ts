import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Matrix, Status } from '@concordance/gap-analysis'
import { writeMatrix } from '@concordance/reports'
import { matrixWording } from '@concordance/templates'
import { describe, test } from 'vitest'
import { changeOf } from '../src/change.ts'
import { viewMatrix } from '../src/view.ts'
import { named, opened, part, textUnder } from './package.ts'
import { sample } from './sample-matrix.ts'

const earlier: { readonly [id: string]: Status } = {
  'mi-5-1-a': 'gap',
  'mi-8-1-a': 'gap',
  'mi-15': 'met',
  'mi-9': 'gap',
}

const compared: Matrix = {
  ...sample,
  bill: { title: 'Arms (Amendment) Bill', file: 'bill.docx', sha256: 'd4'.repeat(32) },
  rows: sample.rows.map((row) => ({
    ...row,
    before: { status: earlier[row.id] ?? row.status, because: '' },
  })),
}

function view(matrix: Matrix) {
  const wording = matrixWording('en')
  ok(wording)
  return viewMatrix(matrix, wording)
}

describe('before and after a bill', () => {
  test('what a bill does to a status', () => {
    const cases: readonly (readonly [Status, Status, string])[] = [
      ['gap', 'met', 'closed'],
      ['partial', 'met', 'closed'],
      ['gap', 'partial', 'improved'],
      ['met', 'met', 'unchanged'],
      ['met', 'partial', 'worse'],
      ['partial', 'gap', 'worse'],
      ['na', 'gap', 'changed'],
      ['met', 'na', 'changed'],
    ]
    for (const [before, after, change] of cases) equal(changeOf(before, after), change, `${before} ${after}`)
  })

  test('counts before and after; what is made worse comes first, whatever its force', () => {
    const { statuses, attention, attentionIntro } = view(compared)
    deepEqual(
      statuses.map(({ countBefore, count }) => [countBefore, count]),
      [
        [5, 5],
        [0, 1],
        [5, 3],
        [0, 1],
      ],
    )
    deepEqual(
      attention.map(({ id }) => id),
      ['mi-15', 'mi-5-2', 'mi-8-1-b', 'mi-5-1-a'],
    )
    match(attentionIntro, /worse comes first/)
  })

  test('docx and html show both and name the change', async () => {
    const source = opened(await writeMatrix(compared, 'docx', { language: 'en' }))
    const { xml, elements } = part(source, 'word/document.xml')
    const paragraphs = named(elements, 'w:p').map((paragraph) => textUnder(xml, paragraph))
    ok(paragraphs.includes('Before the bill: ○ Gap'))
    ok(paragraphs.includes('Closed') && paragraphs.includes('Made worse'))
    ok(paragraphs.some((text) => text.includes('Arms (Amendment) Bill')))
    const html = String(await writeMatrix(compared, 'html', { language: 'en' }))
    match(html, /<strong class="worse">Made worse<\/strong>/)
  })

  test('tables have two more columns, and none of them without a bill', async () => {
    const header = async (matrix: Matrix) =>
      String(await writeMatrix(matrix, 'csv', { language: 'en' })).split('\r\n')[0]
    match((await header(compared)) ?? '', /"Proposed status","Before the bill","Change"/)
    ok(!(await header(sample))?.includes('Before'))
    const book = opened(await writeMatrix(compared, 'xlsx', { language: 'en' }))
    equal(named(part(book, 'xl/worksheets/sheet1.xml').elements, 'autoFilter')[0]?.attributes.ref, 'A1:O11')
  })

  test('md says it in a sentence', async () => {
    const md = String(await writeMatrix(compared, 'md', { language: 'en' }))
    match(md, /\*\*Proposed status: ● Met\*\*\. Before the bill: ○ Gap\. \*\*Closed\*\*\./)
  })
})
