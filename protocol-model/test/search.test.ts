import { searchModel } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

const first = (words: string) => searchModel(words)[0]?.obligation.id

describe('finds, first of all, by exact words', () => {
  test.each([
    ['marking at manufacture', 'fp-8-1-a'],
    ['government stocks', 'fp-8-1-c'],
    ['legal persons', 'untoc-10'],
    ['marquage lors de la fabrication', 'fp-8-1-a'],
    ['point de contact', 'fp-13-2'],
    ['destrucción', 'fp-6-2-seizure'],
    ['tentativa', 'fp-5-2-a-attempt'],
    ['fp-10-4', 'fp-10-4'],
    ['8(1)(b)', 'fp-8-1-b'],
  ])('%s → %s', (words, id) => expect(first(words)).toBe(id))
})

describe('forgives typing errors and missing accents', () => {
  test.each([
    ['markng at import', 'fp-8-1-b'],
    ['export licnce', 'fp-10-1-export'],
    ['tamperng with marks', 'fp-5-1-c'],
    ['certficat neutralisation', 'fp-9-certificate'],
    ['courtiers enregistrment', 'fp-15-1-registration'],
    ['confidentialite informations', 'fp-12-5'],
    ['decomisso', 'fp-6-1'],
    ['marcacion al fabricar', 'fp-8-1-a'],
    ['fabricacion sin licensia', 'fp-5-1-a-ii'],
  ])('%s → %s', (words, id) => expect(first(words)).toBe(id))
})

test('scores fall from the first hit to the last, between 0 and 1', () => {
  const scores = searchModel('records of transit', { limit: 20 }).map(({ score }) => score)
  expect(scores.length).toBeGreaterThan(5)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  for (const score of scores) expect(score >= 0 && score <= 1).toBe(true)
})

test('the limit holds', () => {
  expect(searchModel('firearms', { limit: 3 })).toHaveLength(3)
})

test('a language searches its own words', () => {
  expect(searchModel('courtage', { language: 'fr' })[0]?.obligation.id).toMatch(/^fp-15/)
  expect(searchModel('silenciadores', { language: 'es' })[0]?.obligation.id).toBe('fp-3-parts')
})

test.each(['', '   ', 'qqqqqzzzzz'])('%j finds nothing', (words) => expect(searchModel(words)).toEqual([]))

test('an obligation that two instruments list is found once', () => {
  const ids = searchModel('jurisdiction territory', { limit: 100 }).map(({ obligation }) => obligation.id)
  expect(new Set(ids).size).toBe(ids.length)
})
