import type { Block, Reading } from '@concordance/formats'
import { toLaw } from '@concordance/law-tree'
import { expect, it } from 'vitest'
import { freshLayouts } from '../src/redline-fresh-layout.ts'

const lines = [
  'CHAPTER I LICENCES',
  '1. Licence needed',
  'A dealer shall hold a licence for—',
  '(a) each shop; and',
  '(b) each store.',
  '2. Fees',
  'A dealer shall pay a fee.',
]

it('tells blocks of one page apart, though the offsets of each begin anew', () => {
  const blocks = lines.map(
    (value, index): Block => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
      data: { anchor: { part: 'page 1', page: 1, index, start: 0, end: value.length } },
    }),
  )
  const reading: Reading = {
    tree: { type: 'root', children: blocks },
    title: 'Act',
    language: 'en',
    source: { file: 'act.pdf', format: 'pdf', sha256: '0'.repeat(64) },
    messages: [],
  }
  const layout = freshLayouts(toLaw(reading))
  const told = blocks.map((block, at) => layout(block, lines[at] ?? ''))
  expect(told[0]).toEqual({ heading: 2 })
  expect(told[1]).toEqual({ heading: 3 })
  expect(told.slice(3, 5)).toEqual([{ level: 1 }, { level: 1 }])
  expect(told[5]).toEqual({ heading: 3 })
})
