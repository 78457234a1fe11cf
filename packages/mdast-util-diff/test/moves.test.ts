import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff, patch, type TreeNode } from '../src/index.ts'
import { p, root } from './build.ts'

/** Paragraphs that share no run of words. */
const rows = (n: number): TreeNode[] =>
  Array.from({ length: n }, (_, k) =>
    p(`Clause ${k} on subject number ${k * 7} is kept by authority ${k * 13 + 1} in register ${k}.`),
  )

test('a block that was moved is found as one move, however far', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (n, x, y) => {
      const before = rows(n)
      const from = x % n
      const rest = before.filter((_, k) => k !== from)
      const to = y % n
      const after = [...rest.slice(0, to), before[from] as TreeNode, ...rest.slice(to)]
      const { operations } = diff(root(...before), root(...after))
      expect(operations.map((o) => o.op)).toEqual(from === to ? [] : ['move'])
    }),
  )
})

test('shuffled blocks are all found again: nothing is deleted and inserted', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(rows(30), { minLength: 30 }), (after) => {
      const script = diff(root(...rows(30)), root(...after))
      expect(new Set(script.operations.map((o) => o.op)).size).toBeLessThanOrEqual(1)
      expect(patch(root(...rows(30)), script)).toEqual(root(...after))
    }),
  )
})

test('a block that moves under another parent and changes a word is found', () => {
  const moved = 'The holder of a licence tells the Registrar of every loss within seven days of the loss.'
  const before = root(p('First.'), p(moved), p('Last.'))
  const after = root(p('First.'), p('Last.'), {
    type: 'blockquote',
    children: [p(moved.replace('seven', 'three'))],
  })
  expect(diff(before, after).operations.map((o) => o.op)).toEqual(['insert', 'move', 'update'])
})
