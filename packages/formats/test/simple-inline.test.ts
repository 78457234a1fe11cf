import fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { blockText } from '../src/index.ts'
import { inlineQueue } from '../src/inline-markdown.ts'
import { simpleInline } from '../src/simple-inline.ts'

const textOf = (children: PhrasingContent[] | undefined) =>
  children && blockText({ type: 'paragraph', children })

describe('simpleInline', () => {
  test.each([
    ['words & more! 5 > 4', 'words & more! 5 > 4'],
    ['**Art. 5.**Words', 'Art. 5.Words'],
    ['a *b* c', 'a b c'],
    ['1<sup>er</sup> CO<sub>2</sub>', '1er CO2'],
    ['x[^3] y', 'x y'],
    ['[AS **2008** 5](https://example.org/a_b)', 'AS 2008 5'],
    ['a<br>b<br />c', 'a\nb\nc'],
  ])('%s', (source, expected) => {
    expect(textOf(simpleInline(source))).toBe(expected)
  })

  test.each([
    'a \\* b',
    '`code`',
    '&amp;',
    '** open',
    '**open',
    '*a **b***',
    '![a](b)',
    '[a]',
    '<i>a</i>',
    '_a_',
    '[a [b](c)](d)',
  ])('%s is left to the parser', (source) => {
    expect(simpleInline(source)).toBeUndefined()
  })
})

test.each([
  ['**Art.**** ****7** Words', 'Art. 7 Words'],
  ['a **b****c** d', 'a bc d'],
  ['**Words****', 'Words'],
  ['**Art.**** ****22***a*[^67] Words', 'Art. 22a Words'],
  ['Arms**[^66]**', 'Arms'],
  ['(AS **2012 **4551; BBl **2011** 4555)', '(AS 2012 4551; BBl 2011 4555)'],
  ['**Art. 13** und** 14**[^47]', 'Art. 13 und 14'],
  ['3*a**.* Chapter', '3a. Chapter'],
  ['**Art. 13** und** 14**', 'Art. 13 und 14'],
  ['arms** of two kinds, see **', 'arms** of two kinds, see **'],
  ['form: **** end', 'form: **** end'],
])('%s: seams of bold are no words', (source, expected) => {
  const queue = inlineQueue()
  const found = queue.add(source)
  queue.flush()
  expect(textOf(found)).toBe(expected)
})

test('paragraphs that are parsed together come back in their places', () => {
  const part = fc.constantFrom(
    'a',
    ' ',
    '**',
    '*',
    '<i>',
    '</i>',
    '[',
    '](b)',
    '\\',
    '`',
    '&amp;',
    '!',
    '1. ',
    '- ',
    '#',
    '>',
  )
  const line = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join('')}x`)
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const together = inlineQueue()
      const found = lines.map(together.add)
      together.flush()
      const alone = lines.map((one) => {
        const queue = inlineQueue()
        const content = queue.add(one)
        queue.flush()
        return content
      })
      expect(found).toEqual(alone)
    }),
  )
})
