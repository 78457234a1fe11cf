import { describe, expect, test } from 'vitest'
import { datesIn, numberOf, yearsIn } from '../src/measures.ts'
import { index, law, unitAt } from './build.ts'

describe('lengths of time, in years', () => {
  test.each([
    ['en', 'Records are kept for ten (10) years.', 10],
    ['en', 'imprisonment for a term not exceeding eighteen months or 2 years', 2],
    ['fr', 'Le registre est conservé pendant vingt ans.', 20],
    ['es', 'será penado con prisión de 6 a 15 años', 15],
    ['de', 'Die Bücher sind während zehn Jahren aufzubewahren.', 10],
    ['ar', 'تحفظ السجلات لمدة عشر سنوات', 10],
    ['ar', 'بالسجن مدة لا تزيد على ٥ سنوات', 5],
  ])('%s: %s', (language, text, years) => {
    const found = index(law(language, ['1', text]))
    const values = yearsIn(unitAt(found, '1'), found.measures).map(({ value }) => value)
    expect(Math.max(...values)).toBe(years)
  })
})

describe('calendar years', () => {
  test.each([
    ['en', 'An antique is a firearm made before 1 January 1900.', 1900],
    ['es', 'armas antiguas fabricadas antes del siglo XX', 1900],
    ['de', 'vor 1870 hergestellte Feuerwaffen', 1870],
  ])('%s: %s', (language, text, year) => {
    const found = index(law(language, ['1', text]))
    expect(datesIn(unitAt(found, '1'), found.measures).map(({ value }) => value)).toContain(year)
  })
})

test.each([
  ['12', 12],
  ['١٠', 10],
  ['十', 10],
  ['二十五', 25],
  ['两', 2],
  ['一百', 100],
])('%s is a number', (written, value) => {
  expect(numberOf(written)).toBe(value)
})
