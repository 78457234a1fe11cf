import { expect, test } from 'vitest'
import { byArticle, countByStatus, filterRows } from '../src/state/filter.ts'
import { noFilter } from '../src/state/route.ts'
import { row } from './made-up.ts'

const rows = [
  row('5-1', { form: 'criminal' }),
  row('8-1', { status: 'gap' }),
  row('8-2', { status: 'partial' }),
  row('10-1', { article: '10', instrument: 'convention' }),
]
const ids = (filter: Partial<typeof noFilter>, language = 'en') =>
  filterRows(rows, { ...noFilter, ...filter }, language).map(({ id }) => id)

test('no filter shows everything; several statuses are alternatives', () => {
  expect(ids({})).toEqual(['5-1', '8-1', '8-2', '10-1'])
  expect(ids({ status: ['gap', 'partial'] })).toEqual(['8-1', '8-2'])
})

test('article, kind of rule and words narrow together', () => {
  expect(ids({ article: '8' })).toEqual(['8-1', '8-2'])
  expect(ids({ article: 'convention:10' })).toEqual(['10-1'])
  expect(ids({ article: '10' })).toEqual([])
  expect(ids({ form: 'criminal' })).toEqual(['5-1'])
  expect(ids({ article: '8', words: 'title 8-2' })).toEqual(['8-2'])
})

test('words are looked for in the language on view, without case and accents', () => {
  expect(ids({ words: 'MARCACION 8-1' }, 'es')).toEqual(['8-1'])
  expect(ids({ words: 'marcacion' }, 'en')).toEqual([])
})

test('rows stand under their articles, and are counted', () => {
  expect(byArticle(rows).map(([key, group]) => [key, group.length])).toEqual([
    ['5', 1],
    ['8', 2],
    ['convention:10', 1],
  ])
  expect(countByStatus(rows)).toEqual({ met: 2, gap: 1, partial: 1 })
})
