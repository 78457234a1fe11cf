import { expect, it } from 'vitest'
import { jsonParts } from '../src/json.ts'

it.each([
  ['nothing', {}],
  ['a list', [1, [2]]],
  ['words', 'a\nb'],
  ['null', null],
  ['a date inside', { at: new Date(0), list: [] }],
  [
    'lists of lists, line ends in strings, holes',
    { a: [{ b: ['x\ny', undefined, null] }, [], {}], c: undefined, d: { e: [1, 2] }, 'f"': ['١', true] },
  ],
])('%s: the parts are what JSON.stringify gives', (_, value) => {
  expect([...jsonParts(value)].join('')).toBe(JSON.stringify(value, undefined, 2))
})

it('a list comes item by item', () => {
  expect([...jsonParts({ list: [1, 2, 3] })].length).toBeGreaterThan(3)
})
