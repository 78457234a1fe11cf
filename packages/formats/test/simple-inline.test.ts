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
