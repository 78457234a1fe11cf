import { expect, test } from 'vitest'
import type { ComparisonRow } from '../src/state/comparison.ts'
import { foldRows, sideOf, stretchesOf } from '../src/text/stretches.ts'

const clause = (words: string) => ({ path: '1', label: '1', heading: 'Records', words })
const row: ComparisonRow = {
  changes: ['reworded'],
  depth: 0,
  before: clause('kept for two years.'),
  after: clause('kept for at least ten years.'),
  edits: [{ at: 9, remove: 'two', insert: 'at least ten' }],
}
const text = (parts: readonly { readonly text: string }[]) => parts.map((one) => one.text).join('')

test('each side of the woven text is one version, whole', () => {
  const { words, heading } = stretchesOf(row)
  expect(text(sideOf(words, 'before'))).toBe('kept for two years.')
  expect(text(sideOf(words, 'after'))).toBe('kept for at least ten years.')
  expect(heading).toEqual([{ text: 'Records' }])
})

test('a clause that came or went is that all through', () => {
  const came: ComparisonRow = { changes: ['inserted'], depth: 0, after: clause('New.') }
  expect(stretchesOf(came).words).toEqual([{ text: 'New.', change: 'inserted' }])
  const went: ComparisonRow = { changes: ['deleted'], depth: 0, before: clause('Old.') }
  expect(sideOf(stretchesOf(went).words, 'after')).toEqual([])
})

test('clauses that did not change are folded together', () => {
  const same: ComparisonRow = { changes: [], depth: 0, before: clause('a'), after: clause('a') }
  expect(foldRows([same, same, row, same]).map(({ folded, rows }) => [folded, rows.length])).toEqual([
    [true, 2],
    [false, 1],
    [true, 1],
  ])
})
