import { expect, test } from 'vitest'
import { runsRightToLeft, toReadingOrder, turnBrackets, written } from '../src/direction.ts'

/** What a page shows from left to right for a text in reading order: only for the test, one run at a time. */
const read = (visual: string[], rtl = true) => toReadingOrder(visual, (piece) => piece, rtl).join('')

test('Arabic letters are turned round, ligatures keep their inside', () => {
  expect(read(['ح', 'لا', 'س'])).toBe('سلاح')
})
test('a number keeps its order inside Arabic', () => {
  expect(read([...'5102 ماع'.replace('5102', '2015')])).toBe('عام 2015')
})
test('a number with a separator stays whole', () => {
  expect(read([...'1444/6/1 يف'])).toBe('في 1444/6/1')
})
test('Latin words inside Arabic keep their order', () => {
  expect(read([...'CIP ةيقافتا'])).toBe('اتفاقية CIP')
})
test('a line of Latin text is left as it is', () => {
  expect(read([...'Every dealer (1)'], false)).toBe('Every dealer (1)')
})
test('the direction of a line is that of most of its letters', () => {
  expect(runsRightToLeft([...'المادة 5 (CIP)'])).toBe(true)
  expect(runsRightToLeft([...'Section 5 (سلاح)'])).toBe(false)
})
test('brackets read so that they close what they opened', () => {
  expect(turnBrackets([')', 'أ', '('])).toEqual(['(', 'أ', ')'])
  expect(turnBrackets(['(', 'أ', ')'])).toEqual(['(', 'أ', ')'])
  expect(turnBrackets(['أ', ')'])).toEqual(['أ', ')'])
})
test('presentation forms and ligatures are written out', () => {
  expect(written('\ufefb')).toBe('لا')
  expect(written('\ufb01')).toBe('fi')
})
