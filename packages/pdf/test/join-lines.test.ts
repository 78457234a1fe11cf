import { expect, test } from 'vitest'
import { joinLines, vocabularyOf } from '../src/join-lines.ts'
import type { Line } from '../src/types.ts'

const lines = (texts: readonly string[], misset = false): Line[] =>
  texts.map((text, k) => ({
    page: 1,
    words: [],
    text,
    rtl: misset,
    misset,
    x0: 0,
    x1: 100,
    y: 700 - 12 * k,
    size: 10,
    bold: false,
    italic: false,
    column: [0, 100],
  }))

const join = (texts: readonly string[], misset = false) => {
  const all = lines(texts, misset)
  return joinLines(all, vocabularyOf(all))
}

test('lines are parted by a space', () => {
  expect(join(['every dealer', 'keeps a book'])).toBe('every dealer keeps a book')
})
test('Chinese lines are joined without a space', () => {
  expect(join(['任何单位或者', '个人'])).toBe('任何单位或者个人')
})
test('a soft hyphen goes', () => {
  expect(join(['the regis\u00ad', 'trar'])).toBe('the registrar')
})
test('a hyphen before a capital letter stays', () => {
  expect(join(['the Anglo-', 'Saxon book'])).toBe('the Anglo-Saxon book')
})
test('Arabic that was set from left to right gets its signs back to their end', () => {
  expect(join(['يسجل التاجر -', '.كل سلاح في السجل'], true)).toBe('- يسجل التاجر كل سلاح في السجل.')
})
