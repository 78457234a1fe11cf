import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Matrix } from '@concordance/gap-analysis'
import { writeMatrix } from '@concordance/reports'
import { describe, test } from 'vitest'
import { opened, part } from './package.ts'
import { sample } from './sample-matrix.ts'

const question = 'Must a broker who acts from abroad be registered?'

const asked = (instrument: string): Matrix => ({
  ...sample,
  notAssessed: [
    {
      id: 'mi-99',
      instrument,
      provision: 'art. 99(1)',
      title: { en: 'Brokers abroad', ar: 'الوسطاء في الخارج' },
      question: { en: question, ar: 'هل يجب تسجيل الوسيط الذي يعمل من الخارج؟' },
    },
  ],
})

const matrix = asked(sample.instrument.id)

describe('questions for a person', () => {
  for (const form of ['md', 'html', 'csv'] as const)
    test(`${form}: the question stands with its provision`, async () => {
      const text = String(await writeMatrix(matrix, form, { language: 'en' }))
      ok(text.includes(question))
      ok(text.includes('art. 99(1)'))
      ok(!String(await writeMatrix(sample, form, { language: 'en' })).includes('Not assessed'))
    })

  test('docx: under a heading of its own', async () => {
    const { xml } = part(opened(await writeMatrix(matrix, 'docx', { language: 'en' })), 'word/document.xml')
    ok(xml.includes('Questions for a person'))
    ok(xml.includes(question))
    const without = part(opened(await writeMatrix(sample, 'docx', { language: 'en' })), 'word/document.xml')
    ok(!without.xml.includes('Questions for a person'))
  })

  test('csv: no status but "Not assessed", the question as the reason, as many fields as the header', async () => {
    const records = String(await writeMatrix(matrix, 'csv', { language: 'en' }))
      .trimEnd()
      .split('\r\n')
    const last = records.at(-1)?.split('","') ?? []
    deepEqual([last[0], last[1], last[6], last[7]], ['"mi-99', 'art. 99(1)', 'Not assessed', question])
    equal(last.length, records[0]?.split('","').length)
  })

  test('xlsx: a row behind those that were looked for', async () => {
    const rows = async (of: Matrix) =>
      part(opened(await writeMatrix(of, 'xlsx', { language: 'en' })), 'xl/worksheets/sheet1.xml').xml.split(
        '<row ',
      ).length
    equal(await rows(matrix), (await rows(sample)) + 1)
  })

  test('the language of the document is asked in', async () => {
    const text = String(await writeMatrix(matrix, 'html', { language: 'ar' }))
    ok(text.includes('هل يجب تسجيل الوسيط الذي يعمل من الخارج؟'))
    ok(text.includes('أسئلة يجيب عنها إنسان'))
  })

  test('acts of the State under the Firearms Protocol alone are not asked', async () => {
    const alone = String(await writeMatrix(asked('firearms-protocol'), 'md', { language: 'en' }))
    ok(!alone.includes(question))
  })
})
