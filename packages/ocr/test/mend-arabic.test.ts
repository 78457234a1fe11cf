import { expect, test } from 'vitest'
import { articleHeading } from '../src/arabic-articles.ts'
import { mendArabic, mendArticle } from '../src/mend-arabic.ts'
import type { RecognisedWord } from '../src/types.ts'

const word = (text: string, x0: number, x1: number, baseline = 100): RecognisedWord => ({
  text,
  x0,
  x1,
  y0: baseline - 30,
  y1: baseline,
  baseline,
  size: 40,
  confidence: 80,
})
const texts = (words: readonly RecognisedWord[]) => mendArabic(words).map(({ text }) => text)

test('an alef taken for a one, with the word cut behind it', () => {
  expect(texts([word('المادة', 300, 400), word('١', 280, 290), word('لعشرون', 200, 275)])).toEqual([
    'المادة',
    'العشرون',
  ])
})
test('a one inside a word', () => {
  expect(texts([word('الس١بعة', 200, 300)])).toEqual(['السابعة'])
})
test('a number stays a number', () => {
  expect(texts([word('١', 280, 290), word('رسم', 200, 270)])).toEqual(['١', 'رسم'])
  expect(texts([word('١٠', 280, 300), word('للوزير', 200, 270)])).toEqual(['١٠', 'للوزير'])
  expect(texts([word('١', 280, 290), word('لكل', 100, 150)])).toEqual(['١', 'لكل'])
})

test.each([
  ['ًا لما دة ًا لأ 9 لى', 'المادة الأولى'],
  ['المادة السا بعة و لعشرون', 'المادة السابعة والعشرون'],
  ['المادة الثا نيبة و ل ربعون', 'المادة الثانية والأربعون'],
  ['المادة ١ لخمسون', 'المادة الخمسون'],
  ['المادة الخامسة عشرة', 'المادة الخامسة عشرة'],
])('the heading %s', (line, heading) => {
  expect(articleHeading(line)).toBe(heading)
})
test.each([
  'المادة',
  'من هذه المادة',
  'وزارة الداخلية',
  'المادة 5',
  'المادة الثانية من هذا النظام وما بعدها',
])('no heading: %s', (line) => {
  expect(articleHeading(line)).toBeUndefined()
})
test('a mended heading covers its line', () => {
  const line = [word('المادة', 300, 400), word('١', 280, 290), word('لعشرون', 200, 275)]
  expect(mendArticle(line)).toEqual([{ ...word('المادة العشرون', 200, 400) }])
})
