import { instrument, loadModel, model, obligation, type Texts } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'
import { assemble } from '../compile/assemble.ts'
import { readSources } from '../compile/read-sources.ts'
import { fifty } from './fifty.ts'
import { root, schemas } from './sources.ts'

const protocol = instrument('firearms-protocol')
const obligations = protocol?.obligations ?? []
const own = model.instruments.flatMap(({ id, obligations: all }) =>
  all.filter(({ provision }) => provision.instrument === id),
)

test('the data keeps every rule, and the compiled model is made of it', async () => {
  const { model: assembled, problems } = assemble(await readSources(root), await schemas())
  expect(problems).toEqual([])
  expect(assembled).toEqual(await loadModel())
})

test('the fifty are there, in the core, and the core is the fifty', () => {
  expect(obligations.filter(({ core }) => core).map(({ id }) => id)).toEqual(fifty)
})

test('every article of the Protocol has obligations', () => {
  const articles = Array.from({ length: 21 }, (_, at) => String(at + 1))
  expect(protocol?.articles.map(({ number }) => number)).toEqual(articles)
})

describe('each text is there in English, French and Spanish, and no two languages are the same', () => {
  test.each(own.map((item) => [item.id, item] as const))('%s', (_, item) => {
    const texts: Texts[] = [
      item.title,
      item.statement,
      item.question,
      ...item.elements.map(({ text }) => text),
    ]
    if (item.condition) texts.push(item.condition)
    for (const { en, fr, es } of texts) {
      expect(fr).toMatch(/\S/)
      expect(es).toMatch(/\S/)
      if (en.length > 25) expect(new Set([en, fr, es]).size).toBe(3)
    }
    expect(item.question.fr).toMatch(/\u00a0\?$/)
    expect(item.question.es).toMatch(/¿.+\?$/)
  })
})

test('what can be measured has a limit', () => {
  const limits = own
    .flatMap(({ elements }) => elements)
    .flatMap(({ id, limit }) => (limit ? [[id, limit]] : []))
  expect(Object.fromEntries(limits)).toEqual({
    'fp-3-antique.year': { measure: 'antique-cut-off', relation: 'at-most', value: 1899, unit: 'year' },
    'fp-7-period.years': { measure: 'retention-period', relation: 'at-least', value: 10, unit: 'years' },
    'fp-15-2.years': { measure: 'retention-period', relation: 'at-least', value: 10, unit: 'years' },
    'untoc-11.serious': { measure: 'maximum-penalty', relation: 'at-least', value: 4, unit: 'years' },
  })
})

test('every element of articles 3, 5, 7, 8, 10 and 15 has wordings that meet it and that fail it', () => {
  const lacking = own
    .filter(({ provision }) => /^art\. (3|5|7|8|10|15)\(|^art\. 7$/.test(provision.citation))
    .filter(({ provision }) => provision.instrument === 'firearms-protocol')
    .flatMap(({ elements }) => elements)
    .filter(({ examples }) => !examples?.meets.length || !examples.fails.length)
  expect(lacking.map(({ id }) => id)).toEqual([])
})

test('no wording is given both as meeting and as failing the same element', () => {
  for (const { id, examples } of own.flatMap(({ elements }) => elements)) {
    const meets = new Set(examples?.meets.map(({ text }) => text))
    expect(examples?.fails.filter(({ text }) => meets.has(text)) ?? [], id).toEqual([])
  }
})

test('deactivation binds by what the law does, temporary movements and brokering by choice', () => {
  expect(obligation('fp-9-inoperable')?.conditionKind).toBe('trigger')
  expect(obligation('fp-10-6')?.conditionKind).toBe('choice')
  expect(obligation('fp-15-1-licensing')?.conditionKind).toBe('choice')
  expect(obligation('fp-8-1-a')?.condition).toBeUndefined()
})

test('the final clauses ask for no law', () => {
  const without = own
    .filter(({ needsLegislation }) => needsLegislation === 'no')
    .map(({ provision }) => provision)
  expect(without.every(({ citation }) => /^art\. (1|1[6-9]|2[01])\(/.test(citation))).toBe(true)
  expect(own.filter(({ core, needsLegislation }) => core && needsLegislation === 'no')).toEqual([])
})

test('obligations of the parent Convention keep their own provision', () => {
  expect(obligation('untoc-10')?.provision).toEqual({
    instrument: 'untoc',
    citation: 'art. 10',
    eId: 'art_10',
  })
})

test('an unknown id gives nothing', () => {
  expect(obligation('fp-99')).toBeUndefined()
  expect(instrument('magna-carta')).toBeUndefined()
})
