import { describe, expect, test } from 'vitest'
import { stemArabic } from '../src/arabic-stem.ts'
import { compoundsOf } from '../src/compounds.ts'
import { fold } from '../src/normalise.ts'
import { sentencesOf } from '../src/sentences.ts'
import { tokeniser } from '../src/tokens.ts'

test('folding takes off accents, vowel signs and variants of letters', () => {
  expect([fold('Échéance'), fold('Straße'), fold('أسْلِحة'), fold('الأســلحة')]).toEqual([
    'echeance',
    'strasse',
    'اسلحه',
    'الاسلحه',
  ])
})

test('light Arabic stems join a word with its article, particles and endings', () => {
  const stems = ['الأسلحة', 'بالأسلحة', 'أسلحة', 'والأسلحة'].map((word) => stemArabic(fold(word)))
  expect(new Set(stems).size).toBe(1)
})

test('a short Arabic word keeps three letters', () => {
  expect(stemArabic('رقم')).toBe('رقم')
})

describe('compounds', () => {
  const compounds = compoundsOf([
    { stem: 'waffen', concept: 1 },
    { stem: 'bewilligung', concept: 2 },
    { stem: 'messe', concept: 3 },
  ])
  test.each([
    ['waffenhandelsbewilligung', [1, 2]],
    ['ausnahmebewilligungen', [2]],
    ['bewaffnung', []],
    ['waffe', []],
  ] as const)('%s', (word, concepts) => {
    expect([...compounds(word)]).toEqual([...concepts])
  })
})

test('a Chinese text is read character by character, a Latin one word by word', () => {
  expect(tokeniser('zh')('枪支 AK').map(({ forms }) => forms.word)).toEqual(['枪', '支', 'ak'])
})

describe('sentences', () => {
  test.each([
    ['See s. 5 of the Act. The Board decides.', 2],
    ['Nach Art. 25 Abs. 1 ist zu markieren.', 1],
    ['a firearm; a part; or ammunition', 3],
    ['许可证有效期三年。期满作废。', 2],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count)
  })

  test('lose no words', () => {
    const text = 'One. Two; three (see Art. 4). Four'
    expect(
      sentencesOf(text)
        .map(({ from, to }) => text.slice(from, to))
        .join(''),
    ).toBe(text)
  })
})
