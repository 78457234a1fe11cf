import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { type MatrixForm, writeMatrix } from '@concordance/reports'
import { afterEach, describe, test, vi } from 'vitest'
import { sample } from './sample-matrix.ts'

const forms: readonly MatrixForm[] = ['docx', 'xlsx', 'html', 'csv', 'md', 'json', 'svg']

afterEach(() => {
  vi.useRealTimers()
})

describe('writeMatrix', () => {
  for (const form of forms) {
    test(`${form}: the same bytes on another day`, async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-02T03:04:05Z') })
      const first = await writeMatrix(sample, form, { language: 'en' })
      vi.setSystemTime(new Date('2031-11-12T13:14:15Z'))
      const second = await writeMatrix(sample, form, { language: 'en' })
      ok(first.length > 0)
      deepEqual(first, second)
    })
  }

  test('packages are bytes, texts are strings', async () => {
    for (const form of forms) {
      const written = await writeMatrix(sample, form, { language: 'es' })
      equal(typeof written === 'string', !['docx', 'xlsx'].includes(form), form)
    }
  })

  test('json is the matrix', async () => {
    deepEqual(JSON.parse(String(await writeMatrix(sample, 'json', { language: 'en' }))), sample)
  })

  test('a matrix without rows is written in every form', async () => {
    const empty = {
      ...sample,
      laws: sample.laws.slice(0, 1),
      rows: [],
      counts: { met: 0, partial: 0, gap: 0, na: 0 },
    }
    for (const form of forms) ok((await writeMatrix(empty, form, { language: 'fr' })).length > 0, form)
  })

  test('an unknown language is an error that names those there are', async () => {
    await rejects(writeMatrix(sample, 'md', { language: 'tlh' }), /choose one of ar, en, es, fr, ru, zh/)
  })

  test('a date that is none is an error', async () => {
    await rejects(writeMatrix({ ...sample, date: 'yesterday' }, 'md', { language: 'en' }), RangeError)
  })
})
