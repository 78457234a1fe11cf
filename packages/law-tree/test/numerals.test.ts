import { describe, expect, test } from 'vitest'
import { asciiDigits, chinese, numberKey, roman, sectionNumber } from '../src/numerals.ts'
import { arabicOrdinal, latinOrdinal } from '../src/ordinals.ts'

describe('sectionNumber', () => {
  const cases: [printed: string, number: string][] = [
    ['5', '5'],
    ['24a', '24a'],
    ['7 a', '7a'],
    ['5A', '5A'],
    ['1er', '1'],
    ['1°', '1'],
    ['12º', '12'],
    ['premier', '1'],
    ['5 bis', '5bis'],
    ['72 BIS', '72bis'],
    ['IV', '4'],
    ['XXX', '30'],
    ['QUINTA', '5'],
    ['DÉCIMA', '10'],
    ['ÚNICA', '1'],
    ['L. 312-4-3', 'L. 312-4-3'],
    ['R311-2', 'R311-2'],
    ['279-C', '279-C'],
    ['25.1', '25.1'],
    ['二十三', '23'],
    ['一百零五', '105'],
    ['٦٣', '63'],
    ['(12)', '12'],
    ['الثالثة والستون', '63'],
    ['الحادية عشرة', '11'],
    ['العاشرة', '10'],
    ['المائة', '100'],
    ['الخامسة مكرر', '5bis'],
  ]
  test.each(cases)('%s is cited as %s', (printed, number) => expect(sectionNumber(printed)).toBe(number))
})

test('roman numerals are read only where they are well formed', () => {
  expect(['i', 'iv', 'ix', 'xl', 'XIV', 'MCMXC'].map(roman)).toEqual([1, 4, 9, 40, 14, 1990])
  expect(['', 'iiii', 'vx', 'abc', 'il'].map(roman)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('Chinese numerals', () => {
  expect(['一', '十', '十一', '二十', '九十九', '一百', '一千零一', '一〇二'].map(chinese)).toEqual([
    1, 10, 11, 20, 99, 100, 1001, 102,
  ])
  expect(chinese('条')).toBeUndefined()
})

test('Arabic ordinals from one to a hundred', () => {
  const words = [
    'الأولى',
    'الثانية',
    'التاسعة',
    'الثانية عشرة',
    'التاسعة عشرة',
    'العشرون',
    'الحادية والعشرون',
    'التاسعة والتسعون',
  ]
  expect(words.map(arabicOrdinal)).toEqual([1, 2, 9, 12, 19, 20, 21, 99])
  expect(arabicOrdinal('القانون')).toBeUndefined()
})

test('Latin ordinals', () => {
  expect(['First', 'TENTH', 'segunda', 'Décima Primera', 'deuxième', 'nona'].map(latinOrdinal)).toEqual([
    1, 10, 2, 11, 2, 9,
  ])
  expect(latinOrdinal('Registro')).toBeUndefined()
})

test('digits of other scripts', () => expect(asciiDigits('٢٠١٤ and ２')).toBe('2014 and 2'))

test('numbers are counted with what is inserted behind them', () => {
  expect(numberKey('24a')).toEqual({ prefix: '', base: 24, inserted: 1 })
  expect(numberKey('5bis')).toEqual({ prefix: '', base: 5, inserted: 1 })
  expect(numberKey('25.1')).toEqual({ prefix: '', base: 25, inserted: 1 })
  expect(numberKey('L. 312-4')?.prefix).toBe('L. ')
  expect(numberKey('annex')).toBeUndefined()
})
