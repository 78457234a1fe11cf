import { expect, test } from 'vitest'
import { guessLanguage, type Picture, scriptSamples, tesseractName } from '../src/index.ts'
import { toPgm } from '../src/pgm.ts'

const picture: Picture = { width: 2, height: 1, grey: Uint8Array.of(0, 255) }

/** A recogniser that reads one language well; keeps count of what was opened and closed. */
function reader(well: string, words: string) {
  const opened: string[] = []
  let open = 0
  return {
    opened,
    left: () => open,
    open: async (language: string) => {
      opened.push(language)
      open++
      return {
        recognise: async () => ({
          words: words
            .split(' ')
            .map((text) => ({ text, x0: 0, y0: 0, x1: 1, y1: 1, baseline: 1, size: 1, confidence: 90 })),
          confidence: language === well ? 93 : 40,
        }),
        close: async () => {
          open--
        },
      }
    },
  }
}

test('the first script that reads well is enough, and its words tell the language', async () => {
  const { opened, left, open } = reader('en', 'la loi sur les armes')
  expect(await guessLanguage(picture, open, async () => 'fr')).toBe('fr')
  expect(opened).toEqual(['en'])
  expect(left()).toBe(0)
})
test('scripts are tried until one reads well', async () => {
  const { opened, left, open } = reader('zh', '第一条')
  expect(await guessLanguage(picture, open, async () => 'zh')).toBe('zh')
  expect(opened).toEqual(['en', 'ar', 'zh'])
  expect(left()).toBe(0)
})
test('where nothing reads well the best is taken, and a language without data is not', async () => {
  const { opened, open } = reader('none', 'x')
  expect(await guessLanguage(picture, open, async () => 'fi')).toBe('en')
  expect(opened).toEqual(scriptSamples)
})
test('names of languages', () => {
  expect(tesseractName('ar-SA')).toBe('ara')
  expect(tesseractName('xx')).toBeUndefined()
})
test('a picture as a grey map', () => {
  expect([...toPgm(picture)].slice(-2)).toEqual([0, 255])
  expect(new TextDecoder().decode(toPgm(picture).slice(0, 11))).toBe('P5\n2 1\n255\n')
})
