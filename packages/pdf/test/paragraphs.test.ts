import { expect, test } from 'vitest'
import { paragraphsOf } from '../src/paragraphs.ts'
import type { Line } from '../src/types.ts'

const measures = { leading: 14, bodySize: 10, flows: true }

/** Arabic drawn from left to right, as a line `width` points wide. */
const misset = (text: string, width: number, page: number, y: number): Line => ({
  page,
  words: [],
  text,
  rtl: true,
  misset: true,
  x0: 50,
  x1: 50 + width,
  y,
  size: 10,
  bold: false,
  italic: false,
  column: [50, 450],
})

const texts = (lines: readonly Line[]) =>
  paragraphsOf(lines, measures).map((paragraph) => paragraph.map(({ text }) => text))

test('in a paragraph set in the wrong direction a full stop in front closes it, also at the end of a page', () => {
  const lines = [
    misset('يسجل التاجر كل سلاح يرد إليه أو يخرج من محله', 390, 1, 100),
    misset('.في السجل', 80, 1, 86),
    misset('المادة الرابعة عشرة', 130, 2, 700),
  ]
  expect(texts(lines)).toEqual([[lines[0]?.text, lines[1]?.text], [lines[2]?.text]])
})

test('a short line in capitals is a heading, not the beginning of what stands below it', () => {
  const lines = [
    'FINAL PROVISIONS',
    'First. Every dealer who keeps arms on the day this Act comes into force',
  ].map(
    (text, k): Line => ({
      ...misset(text, k === 0 ? 120 : 390, 1, 700 - 14 * k),
      rtl: false,
      misset: false,
    }),
  )
  expect(texts(lines)).toHaveLength(2)
})

test('an Arabic paragraph set in the wrong direction goes on over the page where nothing closes it', () => {
  const lines = [
    misset('يسجل التاجر كل سلاح يرد إليه أو يخرج من محله', 390, 1, 86),
    misset('وكل ذخيرة يبيعها أو يشتريها في السجل المعد لذلك', 390, 2, 700),
  ]
  expect(texts(lines)).toHaveLength(1)
})
