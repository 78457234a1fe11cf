import { type Model, model, validateModel } from '@concordance/protocol-model'
import { expect, test } from 'vitest'

test('the model that the package carries is sound', () => {
  expect(validateModel(model)).toEqual([])
})

test.each([null, 7, 'model', [], {}])('%j is no model', (data) => {
  expect(validateModel(data)[0]?.rule).toBe('schema')
})

test('a text without English is found, with its place', () => {
  const broken = structuredClone(model) as unknown as { instruments: { obligations: { title: object }[] }[] }
  const first = broken.instruments[0]?.obligations[0]
  if (first) first.title = { fr: 'Sans anglais' }
  expect(validateModel(broken)).toEqual([
    {
      rule: 'schema',
      id: 'instruments/0/obligations/0/title',
      reason: '"title": add "en", which must be there.',
    },
  ])
})

test('a model of the right shape must keep the rules', () => {
  const broken: Model = { ...model, guidance: [] }
  expect(validateModel(broken).map(({ rule }) => rule)).toContain('guidance-known')
})
