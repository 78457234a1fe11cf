import { patchText } from '@concordance/mdast-util-diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffFolded, findWords, fold } from '../src/folded-text.ts'

const piece = fc.constantFrom(
  'a',
  'boat',
  'harbour',
  '.',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  '\u200f',
  '\u00ad',
  'é',
  '章',
)
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))

describe('fold', () => {
  it('leaves every character at the place that it gives', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: folded, starts, ends } = fold(source)
        expect(folded).toMatch(/^(\S( \S|\S)*)?$/u)
        for (let at = 0; at < folded.length; at++) {
          const there = source.slice(starts[at], ends[at])
          expect(folded[at] === ' ' ? there.replace(/[\u200f\u00ad]/g, '').trim() : there).toBe(
            folded[at] === ' ' ? '' : folded[at],
          )
        }
      }),
    )
  })
})

describe('diffFolded', () => {
  it('gives the other text, white space aside', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patched = patchText(before, diffFolded(before, after))
        expect(fold(patched).text).toBe(fold(after).text)
      }),
    )
  })

  it('leaves the white space that stays as it is', () => {
    expect(
      patchText('kept\u00a0for  five\tyears', diffFolded('kept\u00a0for  five\tyears', 'kept for ten years')),
    ).toBe('kept\u00a0for  ten\tyears')
  })
})

describe('findWords', () => {
  it('finds words whatever stands between them, and tells whole ones from parts', () => {
    expect(findWords(fold('an action of an\u00a0act'), 'act')).toEqual([
      { from: 3, to: 6, whole: false },
      { from: 16, to: 19, whole: true },
    ])
    expect(findWords(fold('of an\u00a0 act'), ' an act ')).toEqual([{ from: 3, to: 10, whole: true }])
  })

  it('takes any place for whole in scripts without spaces', () => {
    expect(findWords(fold('枪支弹药管理法'), '弹药')).toEqual([{ from: 2, to: 4, whole: true }])
  })
})
