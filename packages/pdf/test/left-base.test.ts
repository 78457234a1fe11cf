import { expect, test } from 'vitest'
import { leftBaseTexts } from '../src/left-base.ts'
import type { Line, Word } from '../src/types.ts'

const word = (signs: string): Word => ({
  glyphs: [...signs].map((text) => ({
    text,
    x: 0,
    y: 0,
    width: 5,
    size: 10,
    bold: false,
    italic: false,
  })),
  x0: 0,
  x1: 5,
  y: 0,
  size: 10,
  bold: false,
  italic: false,
})

/** A line as it is drawn from left to right, and what it reads as from right to left. */
const line = (drawn: string, text: string, rtl = true): Line => {
  const words = drawn.split(' ').map(word)
  return {
    page: 1,
    words: rtl ? words.reverse() : words,
    text,
    rtl,
    misset: rtl,
    x0: 0,
    x1: 100,
    y: 700,
    size: 10,
    bold: false,
    italic: false,
    column: [0, 100],
  }
}

/** Arabic letters as drawn from left to right. */
const turned = (text: string): string => [...text].reverse().join('')

test('words before and behind a bracket with a Latin word were drawn from left to right', () => {
  const drawn = `${turned('يسجل التاجر')} ". ( ${turned('النموذج بصيغة')} PDF )`
  expect(leftBaseTexts([line(drawn, 'x PDF')])).toEqual(['يسجل التاجر ". ( النموذج بصيغة PDF )'])
})

test('a bracket may close on the next line', () => {
  const drawn = `${turned('يسجل التاجر')} ". ( ${turned('النموذج بصيغة')}`
  expect(leftBaseTexts([line(drawn, 'x'), line('PDF ).', 'PDF ).', false)])).toEqual([
    'يسجل التاجر ". ( النموذج بصيغة',
    'PDF ).',
  ])
})

test('numbers stay with the Arabic words around them', () => {
  const drawn = `${turned('رقم 21 لسنة')} CIP ${turned('من')} 5 ${turned('المادة')}`
  expect(leftBaseTexts([line(drawn, 'x CIP')])[0]).toBe('رقم 12 لسنة CIP المادة 5 من')
})

test('without Latin words nothing changes', () => {
  expect(leftBaseTexts([line(turned('يسجل (التاجر)'), 'يسجل (التاجر)')])).toEqual(['يسجل (التاجر)'])
})

test('brackets that the file holds the other way round are turned', () => {
  const drawn = `${turned('رقم')} )${turned('م')}( ${turned('قرار')} ". ) ${turned('النموذج بصيغة')} PDF (`
  expect(leftBaseTexts([line(drawn, 'x PDF')])).toEqual(['قرار (م) رقم ". ( النموذج بصيغة PDF )'])
})
