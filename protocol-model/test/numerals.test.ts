import { expect, test } from 'vitest'
import { numeral, roman, toRoman } from '../src/numerals.ts'

test.each([
  ['8', 8],
  ['21', 21],
  ['VIII', 8],
  ['xiv', 14],
  ['XLI', 41],
  ['٢١', 21],
  ['۳۴', 34],
  ['八', 8],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['premier', 1],
  ['الثالثة', 3],
])('%s is %i', (printed, value) => expect(numeral(printed)).toBe(value))

test.each(['', 'iiii', 'vx', 'shall', '一二', 'a'])('%j is no number', (printed) =>
  expect(numeral(printed)).toBeUndefined(),
)

test('roman numerals of lists read back as they were written', () => {
  for (let value = 1; value < 10; value += 1) expect(roman(toRoman(value))).toBe(value)
  expect(toRoman(14)).toBe('xiv')
})
