import { readFileSync } from 'node:fs'
import {
  alignOfficialText,
  type Instrument,
  instrument,
  type OfficialBlock,
  officialWords,
} from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

const protocol = instrument('firearms-protocol')
if (!protocol) throw new Error('the model lacks the Firearms Protocol')
const treaty: Instrument = { ...protocol, articleCount: 3, obligations: [] }

const linesOf = (language: string) =>
  readFileSync(new URL(`fixtures/treaty/${language}.txt`, import.meta.url), 'utf8').split('\n')
const blocks = (lines: readonly string[]): OfficialBlock[] => lines.map((text) => ({ text }))
const align = (lines: readonly string[], of = treaty) => alignOfficialText(blocks(lines), of)

describe('a made-up treaty has the same provisions in each language', () => {
  const expected = [
    'art_1',
    'art_1__para_a',
    'art_1__para_b',
    'art_1__para_b__subpara_i',
    'art_1__para_b__subpara_ii',
    'art_1__para_c',
    'art_2__para_1',
    'art_2__para_1__subpara_a',
    'art_2__para_1__subpara_b',
    'art_2__para_2',
    'art_3',
  ]
  test.each(['en', 'fr', 'es', 'de', 'ru', 'ar', 'zh'])('%s', (language) => {
    const lines = linesOf(language)
    const { provisions, titles, articles } = align(lines)
    expect(Object.keys(provisions)).toEqual(expected)
    expect(articles).toBe(3)
    expect(Object.keys(titles)).toEqual(['art_1', 'art_2', 'art_3'])
    for (const words of Object.values(provisions)) expect(lines.join('\n')).toContain(words)
  })
})

test('words stand as in the file, without titles, chapters and the clause of signature', () => {
  const { provisions, titles } = align(linesOf('en'))
  expect(provisions.art_1).toBe('In this Treaty:')
  expect(provisions.art_1__para_c).toBe('(c) "town" means whoever signed.')
  expect(provisions.art_2__para_2).toBe(
    '2. The book shall be kept for three years. It may be shown to neighbours.',
  )
  expect(provisions.art_3).toBe('Every bicycle shall have a bell that can be heard at the next corner.')
  expect(titles.art_2).toBe('Registers')
})

test('the treaty is found behind the law that approves it and a table of contents', () => {
  const law = ['LEY 12', 'ARTICULO 1º — Apruébase el TRATADO.', 'ARTICULO 2º — Comuníquese.']
  const contents = ['Artículo 1 Palabras', 'Artículo 2 Registros', 'Artículo 3 Timbres']
  const { provisions } = align([...law, ...contents, ...linesOf('es')])
  expect(provisions).toEqual(align(linesOf('es')).provisions)
})

test('of two treaties in one file the one with the right count of articles is taken', () => {
  const other = Array.from({ length: 5 }, (_, at) => [
    `Article ${at + 1}`,
    `Long words of the other. ${'x'.repeat(400)}.`,
  ])
  const { provisions } = align([...other.flat(), ...linesOf('en'), ...other.flat()])
  expect(provisions).toEqual(align(linesOf('en')).provisions)
})

test('numbers that the file shows without holding them are read from the label', () => {
  const { provisions } = alignOfficialText(
    [
      { text: 'Article 1', heading: true },
      { text: 'Each town shall ring:', label: '1.' },
      { text: 'at noon;', label: '(a)' },
      { text: 'at night.', label: '(b)' },
    ],
    treaty,
  )
  expect(provisions).toEqual({
    art_1__para_1: '1. Each town shall ring:',
    art_1__para_1__subpara_a: '(a) at noon;',
    art_1__para_1__subpara_b: '(b) at night.',
  })
})

test('words before an unexpected 2 are paragraph 1', () => {
  const { provisions } = align(['Article 1', 'Towns shall:', 'a) ring;', 'b) sing.', '2. They may dance.'])
  expect(Object.keys(provisions)).toEqual([
    'art_1__para_1',
    'art_1__para_1__subpara_a',
    'art_1__para_1__subpara_b',
    'art_1__para_2',
  ])
})

test('two markers at once open two levels', () => {
  const { provisions } = align(['Article 1', '1. Towns shall:', 'a) i) ring;', 'ii) sing.'])
  expect(provisions).toMatchObject({
    art_1__para_1__subpara_a: 'a)',
    art_1__para_1__subpara_a__item_i: 'i) ring;',
    art_1__para_1__subpara_a__item_ii: 'ii) sing.',
  })
})

test('the ninth letter is no roman numeral', () => {
  const letters = [...'abcdefghij'].map((letter) => `(${letter}) word ${letter};`)
  const { provisions } = align(['Article 1', 'Words:', ...letters])
  expect(Object.keys(provisions).at(-2)).toBe('art_1__para_i')
})

test.each([
  'The towns named in paragraph 1, subparagraphs (a), (b) and (c), shall dance.',
  'El inciso i) del apartado a) del párrafo 1 no se aplica.',
  'It weighs 1.5 kg; 2.5 is too much.',
])('a mention is no marker: %s', (line) => {
  expect(align(['Article 1', line]).provisions).toEqual({ art_1: line })
})

test('a line of a sentence that begins with an article is no heading', () => {
  const lines = [
    'Article 1',
    'Towns dance;',
    'article 2 of this Treaty goes before.',
    'Article 2',
    'They sing.',
  ]
  expect(align(lines).provisions).toEqual({
    art_1: 'Towns dance;\narticle 2 of this Treaty goes before.',
    art_2: 'They sing.',
  })
})

test('what the obligations cite and the file lacks is named', () => {
  const { missing, articles } = align(
    ['Article 1', '1. One.', '2. Two.', '3. Three.', 'Article 2', 'Purpose.'],
    protocol,
  )
  expect(articles).toBe(2)
  expect(missing).toContain('art_8__para_1__subpara_a')
  expect(missing).not.toContain('art_1__para_2')
})

test('an empty file gives nothing and all is missing', () => {
  const { provisions, articles, missing } = alignOfficialText([], protocol)
  expect({ provisions, articles }).toEqual({ provisions: {}, articles: 0 })
  expect(missing.length).toBeGreaterThan(60)
})

describe('officialWords', () => {
  const { provisions } = align(linesOf('en'))
  const eIds = (eId: string) => officialWords({ provisions }, eId).map((one) => one.eId)
  test('gives the opening words above, its own and those below', () => {
    expect(eIds('art_1__para_b')).toEqual([
      'art_1',
      'art_1__para_b',
      'art_1__para_b__subpara_i',
      'art_1__para_b__subpara_ii',
    ])
    expect(eIds('art_2')).toHaveLength(4)
  })
  test('gives nothing where the text lacks the provision, though it has the article', () => {
    expect(eIds('art_1__para_z')).toEqual([])
    expect(eIds('art_9')).toEqual([])
  })
})

test('time grows with the length of the file, not with its square', () => {
  const time = (copies: number) => {
    const lines = Array.from({ length: copies }, () => linesOf('en')).flat()
    const start = performance.now()
    align(lines)
    return performance.now() - start
  }
  time(50)
  const [short, long] = [time(200), time(1600)]
  expect(long).toBeLessThan(short * 8 * 4)
})
