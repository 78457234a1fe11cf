import { readFileSync } from 'node:fs'
import { read, readRepairs } from '@concordance/formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded } from '../src/folded.ts'
import { flatten, repair, toLaw } from '../src/index.ts'
import { locate } from '../src/locate.ts'

const folder = new URL('./repairs/', import.meta.url)
const source = readFileSync(new URL('marsh.md', folder), 'utf8')
const repairs = readRepairs(
  readFileSync(new URL('marsh.repair.yaml', folder), 'utf8'),
  'marsh.md.repair.yaml',
)

async function lawOf(text: string, given = repairs) {
  const reading = await read(new TextEncoder().encode(text), { file: 'marsh.md', language: 'en' })
  return toLaw(repair(reading, given))
}

const sections = (law: ReturnType<typeof toLaw>) =>
  flatten(law)
    .filter(({ clause }) => clause.kind === 'section')
    .map(({ clause }) => [clause.number, clause.text.replace(/\s+/g, ' ')])

const expected = [
  ['1', '1. Short title. This Act is the Marsh Pistols Act.'],
  ['2', '2. Licences. No person keeps a pistol without a licence from the warden.'],
  [
    '3',
    '3. Marking. A maker marks every pistol before it leaves the works, and keeps a list of the marks for ten years.',
  ],
  ['5', 'Transport S. A carrier of pistols carries the licence and the list of the load.'],
  ['6', '6. Penalties. A person who breaks section 2 pays a fine.'],
]

describe('repair', () => {
  test('the repair file itself is understood', () => {
    expect(repairs.messages).toEqual([])
    expect(repairs.repairs.map(({ operation, line }) => [operation, line])).toEqual([
      ['ignore', 3],
      ['split', 6],
      ['join', 8],
      ['number', 10],
      ['heading', 13],
      ['number', 14],
      ['ignore', 16],
    ])
  })

  test('without it the sections are wrong', async () => {
    expect(sections(await lawOf(source, { file: '', repairs: [], messages: [] }))).not.toEqual(expected)
  })

  test('with it they are right, and what matches no more is told with its line', async () => {
    const law = await lawOf(source)
    expect(sections(law)).toEqual(expected)
    expect(law.messages.map(({ ruleId, line, file }) => [ruleId, line, file])).toEqual([
      ['repair-unmatched', 14, 'marsh.md.repair.yaml'],
      ['repair-ambiguous', 16, 'marsh.md.repair.yaml'],
    ])
    const all = flatten(law)
      .map(({ clause }) => clause.text)
      .join(' ')
    expect(all).not.toContain('Gazette')
    const heading = flatten(law).find(({ clause }) => clause.number === '5')?.clause.heading
    expect(heading).toBe('Transport')
  })

  test('it holds for another scan of the same law', async () => {
    const scanned = source
      .replaceAll('Official Gazette', 'Offlcial  Gazette')
      .replace('Marking. A maker', 'Marking.  A rnaker')
      .replace('list of the marks', 'l1st of the mark5')
      .replace('A carrier of pistols', 'A carr1er of pisto1s')
    const law = await lawOf(scanned)
    expect(sections(law).map(([number]) => number)).toEqual(['1', '2', '3', '5', '6'])
    expect(law.messages.map(({ line }) => line)).toEqual([14, 16])
  })
})

describe('locate', () => {
  const law = folded(
    'The keeper shall enter every pistol in the register within ten days of its making.',
  ).text

  test('white space, hyphens and what recognisers confuse do not matter', () => {
    for (const words of ['regis- ter wlthin ten', 'REGISTER  within TEN', 'reg1ster within ten'])
      expect(locate({ text: words }, law)).toHaveLength(1)
  })

  test('a long quotation may have a few faults, a short one none', () => {
    expect(locate({ text: 'shall enter evory pistol in the rogister' }, law)).toHaveLength(1)
    expect(locate({ text: 'shall bury every rifle in the garden wall' }, law)).toHaveLength(0)
    expect(locate({ text: 'rogister' }, law)).toHaveLength(0)
  })

  test('words around pick among several places', () => {
    const twice = folded('A maker keeps a list. A dealer keeps a list.').text
    expect(locate({ text: 'keeps a list' }, twice)).toHaveLength(2)
    expect(locate({ text: 'keeps a list', after: 'dealer' }, twice)).toEqual([
      locate({ text: 'keeps a list' }, twice)[1],
    ])
    expect(locate({ text: 'keeps a list', before: 'A dealer' }, twice)).toHaveLength(1)
  })
})

test('whatever a repair file says, reading goes on and every text is kept that is not ignored', async () => {
  const reading = await read(new TextEncoder().encode(source), { file: 'marsh.md', language: 'en' })
  const words = source.match(/\p{L}+/gu) ?? []
  const phrase = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 6 }))
    .map(([from, count]) => words.slice(from, from + count).join(' '))
  const entry = fc.record({
    operation: fc.constantFrom('split', 'join', 'number', 'heading'),
    text: phrase,
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const yaml = entries.map(({ operation, text }) =>
        operation === 'number' ? `- number: 7\n  text: "${text}"` : `- ${operation}: "${text}"`,
      )
      const repaired = repair(reading, readRepairs(yaml.join('\n'), 'a.yaml'))
      const letters = (law: ReturnType<typeof toLaw>) =>
        flatten(law)
          .map(({ clause }) => clause.text)
          .join('')
          .replace(/[^\p{L}\p{N}]/gu, '')
      expect(letters(toLaw(repaired))).toBe(letters(toLaw(reading)))
    }),
    { numRuns: 150 },
  )
})

test('an item whose number was misread or lost gets the one that is printed', async () => {
  const text =
    '1. Short title\n\nThis Act is the Fen Act.\n\n2. Duties\n\nA carrier:\n\n(a) keeps the licence;\n\n(6) keeps a list of the load;\n\nreports each loss.\n'
  const given = readRepairs(
    'repairs:\n  - number: "(b)"\n    kind: item\n    text: "keeps a list of"\n  - number: "(c)"\n    kind: item\n    text: "reports each loss"\n',
    'fen.repair.yaml',
  )
  expect(given.messages).toEqual([])
  const items = flatten(await lawOf(text, given)).filter(({ clause }) => clause.path?.startsWith('2('))
  expect(items.map(({ clause }) => [clause.path, clause.text.trim()])).toEqual([
    ['2(a)', '(a) keeps the licence;'],
    ['2(b)', '(b) keeps a list of the load;'],
    ['2(c)', '(c) reports each loss.'],
  ])
})

test('an item needs its number as printed', () => {
  const { messages } = readRepairs('repairs:\n  - number: "((("\n    kind: item\n    text: "x y"\n', 'f.yaml')
  expect(messages[0]?.reason).toContain('as it is printed')
})
