import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRepairs } from '../src/index.ts'

const said = (yaml: string) =>
  readRepairs(yaml, 'a.repair.yaml').messages.map(({ line, reason }) => `${line ?? ''}: ${reason}`)

describe('readRepairs', () => {
  test('every operation, with context and options', () => {
    const { repairs, messages } = readRepairs(
      `repairs:
  - split: "one"
    after: "nought"
  - join: "two"
    before: "three"
  - number: 5bis
    text: "four"
    kind: part
  - heading: "five"
  - ignore: "six"
    whole: true
    everywhere: true
`,
      'a.repair.yaml',
    )
    expect(messages).toEqual([])
    expect(repairs).toEqual([
      { operation: 'split', quote: { text: 'one', after: 'nought' }, line: 2 },
      { operation: 'join', quote: { text: 'two', before: 'three' }, line: 4 },
      { operation: 'number', number: '5bis', kind: 'part', quote: { text: 'four' }, line: 6 },
      { operation: 'heading', kind: 'section', quote: { text: 'five' }, line: 9 },
      { operation: 'ignore', whole: true, everywhere: true, quote: { text: 'six' }, line: 10 },
    ])
  })

  test('an empty file and a bare list are fine', () => {
    expect(said('')).toEqual([])
    expect(readRepairs('- split: "one"', 'a').repairs).toHaveLength(1)
  })

  test.each([
    ['repairs: yes', /no list of repairs/],
    ['repairs:\n  - "words"', /^2: .*no repair/],
    ['repairs:\n  - splitt: "one"', /^2: .*says none of split, join/],
    ['repairs:\n  - split: "one"\n    whole: true', /^2: "whole" does not go with split/],
    ['repairs:\n  - split: [one]', /^2: split needs the words/],
    ['repairs:\n  - number: 5', /^2: number needs text/],
    ['repairs:\n  - number: "5 and 6"\n    text: "one"', /^2: number takes a number/],
    ['repairs:\n  - heading: "one"\n    kind: verse', /^2: kind takes one of section/],
    ['repairs:\n  - ignore: "one"\n    everywhere: often', /^2: everywhere takes true or false/],
    ['repairs:\n  - split: "one', /no valid YAML/],
  ])('%j is told with its line', (yaml, expected) => {
    expect(said(yaml)).toEqual([expect.stringMatching(expected)])
  })

  test('one entry that is wrong does not stop the others', () => {
    expect(readRepairs('- split: "one"\n- splat: "two"\n- join: "three"', 'a').repairs).toHaveLength(2)
  })

  test('any text is read or told', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => readRepairs(text, 'a') !== undefined))
  })
})

test('the schema names the operations and keys that are read', () => {
  const schema = JSON.parse(readFileSync(new URL('../schema/repair.schema.json', import.meta.url), 'utf8'))
  for (const name of ['split', 'join', 'number', 'heading', 'ignore']) {
    const { properties } = schema.$defs[name]
    const entry: Record<string, unknown> = { [name]: name === 'number' ? 5 : 'one', after: 'x', before: 'y' }
    if ('text' in properties) entry.text = 'two'
    if ('kind' in properties) entry.kind = schema.$defs.kind.default
    for (const flag of ['whole', 'everywhere']) if (flag in properties) entry[flag] = true
    expect(Object.keys(entry).sort()).toEqual(Object.keys(properties).sort())
    expect(said(JSON.stringify([entry]))).toEqual([])
  }
  for (const kind of schema.$defs.kind.enum)
    expect(said(JSON.stringify([{ heading: 'one', kind }]))).toEqual([])
})
