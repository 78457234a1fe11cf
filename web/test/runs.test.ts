import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeOf, runsOf } from '../src/text/runs.ts'

test('overlapping marks are cut where one begins or ends', () => {
  const runs = runsOf('a serial number', [
    { from: 2, to: 15, kind: 'quote' },
    { from: 2, to: 8, kind: 'hit' },
    { from: 4, to: 8, kind: 'hit' },
  ])
  expect(runs).toEqual([
    { text: 'a ', kinds: [] },
    { text: 'se', kinds: ['quote', 'hit'] },
    { text: 'rial', kinds: ['quote', 'hit'] },
    { text: ' number', kinds: ['quote'] },
  ])
})

test('whatever is marked, the runs are the text, and each character has the marks that cover it', () => {
  const range = fc.record({
    from: fc.integer({ min: -3, max: 20 }),
    to: fc.integer({ min: -3, max: 20 }),
    kind: fc.constantFrom('a', 'b'),
  })
  fc.assert(
    fc.property(fc.string({ maxLength: 16 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
      const runs = runsOf(text, ranges)
      expect(runs.map((run) => run.text).join('')).toBe(text)
      let at = 0
      for (const { text: words, kinds } of runs) {
        const covering = ranges.filter(({ from, to }) => from < to && from <= at && at < to)
        if (words.length > 0)
          expect([...kinds].sort()).toEqual([...new Set(covering.map(({ kind }) => kind))].sort())
        at += words.length
      }
    }),
  )
})

test('words that do not stand in the text are not marked', () => {
  expect(rangeOf('the barrel', 'barrel', 'quote')).toEqual([{ from: 4, to: 10, kind: 'quote' }])
  expect(rangeOf('the barrel', 'slide', 'quote')).toEqual([])
  expect(rangeOf('the barrel', '', 'quote')).toEqual([])
})
